const HOUR = 3_600_000;

/** How long something waits, in the largest fitting unit: "less than an hour", "5 hours", "3 days". */
export function timeInQueue(since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / HOUR);
  if (hours < 1) return "less than an hour";
  if (hours < 48) return hours === 1 ? "1 hour" : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
