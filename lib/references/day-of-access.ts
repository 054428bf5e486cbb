import type { Csl, CslDate } from "@/lib/references/reference-schema";

/** Why a source cannot have been opened on its day of access, as a sentence; null where it can, or where no day is said. A source is opened at the latest today, and at the earliest on the day it came out, online or in print, as far as that is told. `today` is an ISO date. */
export function whyNotOpened(csl: Csl, today: string): string | null {
  const opened = firstParts(csl.accessed);
  if (opened === null) return null;
  if (isBefore(today.split("-").map(Number), opened))
    return "The day you opened the page has not come yet. Give today’s date or an earlier one.";
  if (csl.issued?.raw || csl["available-date"]?.raw) return null;
  const cameOut = [csl.issued, csl["available-date"]].flatMap((date) => {
    const parts = firstParts(date);
    return parts ? [parts] : [];
  });
  if (cameOut.length > 0 && cameOut.every((parts) => isBefore(opened, parts)))
    return "The day you opened the page is before the day the source came out. Correct one of the two dates.";
  return null;
}

/** The last day that has begun anywhere: no centre is further ahead than UTC+14. */
export function latestDay(instant: Date): string {
  return new Date(instant.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

function firstParts(date: CslDate | undefined): number[] | null {
  return date?.["date-parts"]?.[0] ?? null;
}

/** Whether a day is before another, as far as both are exact. */
function isBefore(day: readonly number[], other: readonly number[]): boolean {
  const exact = Math.min(day.length, other.length);
  for (let at = 0; at < exact; at += 1) if (day[at] !== other[at]) return Number(day[at]) < Number(other[at]);
  return false;
}
