import { MONTHS, SEASONS } from "./read-date";
import type { CslDate } from "./reference-schema";

/** Prints a date in the house form: "Month[-Month][ d], yyyy", a year alone, or the words that were kept. */
export function printDate(date: CslDate): string {
  const [from, to] = date["date-parts"] ?? [];
  if (!from) return date.raw ?? "";
  if (date.season && from.length === 1) return `${SEASONS[date.season - 1]}, ${from[0]}`;
  if (!to) return printOne(from);
  const [year, month, day] = from;
  if (year !== to[0] || from.length !== to.length) return `${printOne(from)}-${printOne(to)}`;
  if (month === undefined) return printOne(from);
  if (day === undefined)
    return month === to[1] ? printOne(from) : `${monthName(month)}-${monthName(to[1])}, ${year}`;
  return month === to[1]
    ? `${monthName(month)} ${day}-${to[2]}, ${year}`
    : `${monthName(month)} ${day}-${monthName(to[1])} ${to[2]}, ${year}`;
}

/** Prints a full date as the public page does, "2/16/2017"; a date without a day in the house form. */
export function printDay(date: CslDate): string {
  const [year, month, day] = date["date-parts"]?.[0] ?? [];
  return year && month && day ? `${month}/${day}/${year}` : printDate(date);
}

/** A full date as ISO has it, "2017-02-16"; undefined for one that is less than a day. */
export function isoDay(date: CslDate | undefined): string | undefined {
  const parts = date?.["date-parts"]?.[0];
  return parts?.length === 3
    ? parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-")
    : undefined;
}

/** The year a source is known by, or undefined. */
export function yearOf(date: CslDate | undefined): number | undefined {
  return (
    date?.["date-parts"]?.[0]?.[0] ?? (Number(/\b(1[5-9]|20)\d\d\b/.exec(date?.raw ?? "")?.[0]) || undefined)
  );
}

function printOne([year, month, day]: number[]): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)}, ${year}` : `${monthName(month)} ${day}, ${year}`;
}

function monthName(month: number | undefined): string {
  return MONTHS[(month ?? 0) - 1] ?? "";
}
