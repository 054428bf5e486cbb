/** A DATE (`2017-02-16`, no time, no zone) in the house form `2/16/2017`; throws a RangeError on anything else. */
export function dateWords(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [, year, month, day] = match ?? [];
  if (!year || !isDayOfCalendar(date)) throw new RangeError(`Not a date: ${date}`);
  return `${Number(month)}/${Number(day)}/${Number(year)}`;
}

/** An instant as people of an IANA zone say it, zone named: `2/16/2017, 9:30 AM EST`; throws a RangeError on a bad instant or zone. */
export function instantWords(instant: string | Date, zone: string): string {
  // Newer ICU puts a narrow no-break space before AM, older a plain one: server and browser must agree.
  return instantFormat(zone)
    .format(new Date(instant))
    .replace(/[\u202f\u00a0]/g, " ");
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs a hundred times what using it does. */
function instantFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  formats.set(zone, made);
  return made;
}

function isDayOfCalendar(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}
