import { workingHours } from "@/lib/answers/working-hours";

/** Working days after which an unused claim lapses. */
const CLAIM_WORKING_DAYS = 2;

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
const HOURS_A_DAY = 8;

/** When a claim made now lapses: after two working days (Monday to Friday, 9:00 to 17:00, on the clock of an IANA zone) have passed. Throws a RangeError for an unknown zone. */
export function claimUntil(now: Date, zone: string): Date {
  let until = now;
  let missing = CLAIM_WORKING_DAYS * HOURS_A_DAY;
  while (missing > 0) {
    // What is missing of working time takes at least as long on the clock; while none passes, opening time is no further than a quarter's end.
    const next = new Date(until.getTime() + missing * HOUR);
    const left = CLAIM_WORKING_DAYS * HOURS_A_DAY - workingHours(now, next, zone);
    until = left < missing ? next : laterOf(next, endOfQuarter(until));
    missing = Math.min(left, missing);
  }
  return until;
}

function endOfQuarter(instant: Date): Date {
  return new Date((Math.floor(instant.getTime() / QUARTER) + 1) * QUARTER);
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}
