const OPENS = 9 * 60;
const CLOSES = 17 * 60;

/** Working hours (Monday to Friday, 9:00 to 17:00 on the clock of an IANA zone) between two instants; 0 when the second is not later. Throws a RangeError for an unknown zone. */
export function workingHours(from: Date, to: Date, zone: string): number {
  return Math.max(0, minutesUntil(to, zone) - minutesUntil(from, zone)) / 60;
}

/** A time of waiting in words that are short enough for a row: a working day has eight hours. */
export function waitingWords(hours: number): string {
  if (hours < 1) return "under 1 working hour";
  const days = Math.floor(hours / 8);
  return days === 0 ? counted(Math.floor(hours), "working hour") : counted(days, "working day");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Working minutes on the zone's clock since a Monday long ago. Clocks change at night, outside working hours, so walls suffice. */
function minutesUntil(instant: Date, zone: string): number {
  const { day, minutes } = wallClock(instant, zone);
  const weekday = ((day % 7) + 7) % 7;
  const before = Math.floor(day / 7) * 5 + Math.min(weekday, 5);
  const today = weekday < 5 ? Math.min(Math.max(minutes, OPENS), CLOSES) - OPENS : 0;
  return before * (CLOSES - OPENS) + today;
}

/** The day on the wall, counted from Monday 12/29/1969, and the minutes since its midnight. */
function wallClock(instant: Date, zone: string): { day: number; minutes: number } {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  const midnight = Date.UTC(part("year"), part("month") - 1, part("day"));
  return { day: midnight / 86_400_000 + 3, minutes: part("hour") * 60 + part("minute") };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const digits = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  } as const;
  const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...digits });
  clocks.set(zone, made);
  return made;
}
