import type { SaidChange } from "./change-kind";

/** The day in a time zone at an instant, as an ISO date ("2017-02-16"). Throws a RangeError for an unknown zone. */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = dayFormat(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs a hundred times what using it does. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

/** An ISO date as Prisma wants a DATE: midnight UTC of that day. */
export function asDate(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** A DATE from the database as an ISO date. */
export function asDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A day as the house shows it: "2/16/2017". */
export function houseDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${month}/${date}/${year}`;
}

/** The same day some months later; the last of the month when there is no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return asDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** The public dates of a page, as ISO dates. */
export type PublicDates = { publishedOn: string; updatedOn: string; reviewedOn: string | null };

/** The dates that a publication made today carries. Only what the publisher said moves a date; nothing moves by itself. */
export function nextDates(
  today: string,
  before: PublicDates | null,
  said: { changeKind: SaidChange; wholeAnswerReviewed: boolean },
): PublicDates {
  return {
    publishedOn: before?.publishedOn ?? today,
    updatedOn: said.changeKind === "wording" && before ? before.updatedOn : today,
    reviewedOn: said.wholeAnswerReviewed ? today : (before?.reviewedOn ?? null),
  };
}
