const LONGEST = 24 * 60 * 60_000;
const USUAL = 60_000;

/** Until when a host asks us to wait (RFC 9110, Retry-After in seconds or as a date), at most a day; a minute when it names no time. Milliseconds since the epoch. */
export function readRetryAfter(value: string | undefined, now: number): number {
  const wait = /^\d+$/.test(value ?? "") ? Number(value) * 1_000 : Date.parse(value ?? "") - now;
  return now + Math.min(Math.max(Number.isFinite(wait) ? wait : USUAL, 1_000), LONGEST);
}

/** The gap in milliseconds that a host's rate headers ask for (Crossref: `x-rate-limit-limit: 50`, `x-rate-limit-interval: 1s`), or null when it has none. */
export function readGap(headers: Record<string, string>): number | null {
  const limit = Number(headers["x-rate-limit-limit"]);
  const [, number, unit] = /^(\d+)(s|m)?$/.exec(headers["x-rate-limit-interval"] ?? "") ?? [];
  if (!(limit > 0) || number === undefined) return null;
  return Math.min(Math.ceil((Number(number) * (unit === "m" ? 60_000 : 1_000)) / limit), 60_000);
}
