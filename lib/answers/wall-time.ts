/** What a clock on the wall shows: an ISO day and "HH:MM". */
export type WallTime = { day: string; time: string };

/** The instant that a wall time means, or why it means none: a sentence, and the two clocks to choose from when it comes twice. */
export type ReadWallTime =
  | { instant: Date }
  | { instant: null; sentence: string; twice: readonly [string, string] | null };

/** Which of the two, when a time comes twice because the clocks are put back. */
export type WhichHour = "first" | "second";

const DAY = 86_400_000;

/** The instants at which the clocks of an IANA zone show this time: one, two in the night they are put back, none in the night they are put forward. Throws a RangeError for an unknown zone. */
export function instantsOf({ day, time }: WallTime, zone: string): Date[] {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = [offsetAt(zone, asUtc - DAY), offsetAt(zone, asUtc + DAY)];
  const found = [...new Set(offsets)]
    .map((offset) => asUtc - offset)
    .filter((instant) => instant + offsetAt(zone, instant) === asUtc);
  return found.sort((one, other) => one - other).map((instant) => new Date(instant));
}

/** The wall time as an instant; a time that does not exist or comes twice is told with what to do. */
export function readWallTime(wall: WallTime, zone: string, which: WhichHour | null): ReadWallTime {
  const [first, second] = instantsOf(wall, zone);
  if (!first) return { instant: null, sentence: missingHour(wall, zone), twice: null };
  if (!second) return { instant: first };
  if (which !== null) return { instant: which === "first" ? first : second };
  const names = [zoneName(zone, first), zoneName(zone, second)] as const;
  const sentence = `${clockWords(wall.time)} comes twice on ${dayWords(wall.day)}, because the clocks of ${zone} are put back. Choose the first (${names[0]}) or the second (${names[1]}).`;
  return { instant: null, sentence, twice: names };
}

/** The wall time of an instant in a zone. */
export function wallTimeOf(instant: Date, zone: string): WallTime {
  const shown = new Date(instant.getTime() + offsetAt(zone, instant.getTime())).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** An instant with its zone, as a publisher reads it: "Thu 12/3/2026 9:00 AM America/New_York". */
export function zonedWords(instant: Date, zone: string): string {
  const { day, time } = wallTimeOf(instant, zone);
  return `${weekdayOf(day)} ${dayWords(day)} ${clockWords(time)} ${zone}`;
}

/** How far off an instant is for people of the zone: "in 20 minutes", "today, in 3 hours", "tomorrow", "in 6 days", "5 minutes ago". */
export function distanceWords(instant: Date, now: Date, zone: string): string {
  const minutes = Math.round((instant.getTime() - now.getTime()) / 60_000);
  if (minutes <= 0) return minutes === 0 ? "now" : `${counted(-minutes, "minute")} ago`;
  if (minutes < 60) return `in ${counted(minutes, "minute")}`;
  const days = daysBetween(wallTimeOf(now, zone).day, wallTimeOf(instant, zone).day);
  if (days === 0) return `today, in ${counted(Math.round(minutes / 60), "hour")}`;
  return days === 1 ? "tomorrow" : `in ${counted(days, "day")}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

function missingHour({ day, time }: WallTime, zone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = wallTimeOf(new Date(asUtc - offsetAt(zone, asUtc - DAY)), zone);
  return `${clockWords(time)} does not exist on ${dayWords(day)}: the clocks of ${zone} are put forward. Choose ${clockWords(shown.time)} or another time.`;
}

/** How far the clocks of the zone are ahead of UTC, in milliseconds. */
function offsetAt(zone: string, instant: number): number {
  const part = Object.fromEntries(
    partsFormat(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day, hour, minute, second } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs a hundred times what using it does. */
function partsFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = "numeric" as const;
  const made = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23" },
    ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
  });
  formats.set(timeZone, made);
  return made;
}

function zoneName(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "short" }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${month}/${date}/${year}`;
}

function clockWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
}

function weekdayOf(day: string): string {
  const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}
