/** A place in a list as an address can carry it: opaque, and good for as long as the list has that order. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a cursor names, or null when it is not one of ours: its parts must be what `shape` says, in number and kind. */
export function readCursor<const Shape extends readonly Part[]>(
  cursor: string,
  ...shape: Shape
): Place<Shape> | null {
  if (!/^[\w-]{2,400}$/.test(cursor)) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const fits =
      Array.isArray(place) &&
      place.length === shape.length &&
      shape.every((part, at) => isPart[part](place[at]));
    return fits ? (place as Place<Shape>) : null;
  } catch {
    return null;
  }
}

type Part = keyof typeof isPart;
type Place<Shape extends readonly Part[]> = {
  [Key in keyof Shape]: Shape[Key] extends "number" ? number : string;
};

const isPart = {
  number: (value: unknown) => typeof value === "number" && Number.isFinite(value),
  text: (value: unknown) => typeof value === "string" && !value.includes("\0"),
  day: (value: unknown) => typeof value === "string" && isDay(value),
  uuid: (value: unknown) =>
    typeof value === "string" && /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/.test(value),
} as const;

/** Whether the text is a day of the calendar, `2017-02-16`. */
function isDay(text: string): boolean {
  const instant = /^[1-9]\d{3}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
