/** From how many days before its day on a review is due soon: what lists show first, and when the first reminder goes out. */
export const SOON_DAYS = 60;

/** How a review stands towards today. */
export type DueState = "overdue" | "today" | "soon" | "later" | "never";

/** How a review that is set for a day (ISO; null when none was ever set) stands towards today. The one definition: its SQL twin is `dueBy`. */
export function dueState(nextReviewOn: string | null, today: string): DueState {
  if (nextReviewOn === null) return "never";
  const days = daysBetween(today, nextReviewOn);
  if (days < 0) return "overdue";
  if (days === 0) return "today";
  return days <= SOON_DAYS ? "soon" : "later";
}

/** The days from one ISO day to another; negative when the other is earlier. */
export function daysBetween(one: string, other: string): number {
  return Math.round((midnight(other) - midnight(one)) / DAY);
}

/** The ISO day some days later. */
export function daysLater(day: string, days: number): string {
  return new Date(midnight(day) + days * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);
