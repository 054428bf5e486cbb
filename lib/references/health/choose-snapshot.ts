/** A copy of a page in an archive. */
export type Snapshot = { url: string; takenAt: Date };

const NEAR = 92 * 86_400_000;

/** The copy that shows best what was cited: the nearest before the day it was opened, if that is within three months; else the first after; null when there is none. */
export function chooseSnapshot(snapshots: readonly Snapshot[], openedOn: Date): Snapshot | null {
  const end = openedOn.getTime() + 86_400_000;
  const byTime = [...snapshots].sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  const before = byTime.filter(({ takenAt }) => takenAt.getTime() < end && end - takenAt.getTime() <= NEAR);
  return before.at(-1) ?? byTime.find(({ takenAt }) => takenAt.getTime() >= end) ?? null;
}
