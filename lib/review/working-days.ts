/** Working days after which an unused claim lapses. */
export const CLAIM_WORKING_DAYS = 2;

/** When a claim made now lapses: the same time of day, two working days (Monday to Friday, UTC) later. */
export function claimUntil(now: Date): Date {
  const until = new Date(now);
  for (let left = CLAIM_WORKING_DAYS; left > 0; ) {
    until.setUTCDate(until.getUTCDate() + 1);
    if (isWorkingDay(until)) left -= 1;
  }
  return until;
}

function isWorkingDay(day: Date): boolean {
  return day.getUTCDay() !== 0 && day.getUTCDay() !== 6;
}
