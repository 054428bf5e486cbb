import { diffArrays } from "diff";

/** A stretch of two sequences: how many items it takes of each, and whether they are the same. */
export type Stretch = { equal: boolean; before: number; after: number };

/**
 * How one sequence of keys becomes another, in stretches that are equal and changed by turns; null when that takes more than
 * `longestEdit` steps. What both begin and end with is kept first, so that a single edit is a single stretch. The way back
 * has the same stretches: where two ways are equally short, which is taken does not depend on which side is the old one.
 */
export function diffSequences(
  before: readonly string[],
  after: readonly string[],
  longestEdit = Number.POSITIVE_INFINITY,
): Stretch[] | null {
  if (comesFirst(before, after)) return shortestWay(before, after, longestEdit);
  const back = shortestWay(after, before, longestEdit);
  return back?.map(({ equal, before, after }) => ({ equal, before: after, after: before })) ?? null;
}

/** Whether one sequence stands before another in the order of their length, then of their items: an order that does not know old from new. */
export function comesFirst(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const at = one.findIndex((item, index) => item !== other[index]);
  return at < 0 || (one[at] ?? "") < (other[at] ?? "");
}

function shortestWay(
  before: readonly string[],
  after: readonly string[],
  longestEdit: number,
): Stretch[] | null {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, Math.min(before.length, after.length) - start);
  const parts = diffArrays(before.slice(start, before.length - end), after.slice(start, after.length - end), {
    maxEditLength: longestEdit,
  });
  if (!parts) return null;
  const stretches: Stretch[] = [];
  add(stretches, { equal: true, before: start, after: start });
  for (const { count, added, removed } of parts) {
    add(stretches, { equal: !added && !removed, before: added ? 0 : count, after: removed ? 0 : count });
  }
  add(stretches, { equal: true, before: end, after: end });
  return stretches;
}

function add(stretches: Stretch[], more: Stretch): void {
  const last = stretches.at(-1);
  if (more.before + more.after === 0) return;
  if (last?.equal !== more.equal) stretches.push({ ...more });
  else {
    last.before += more.before;
    last.after += more.after;
  }
}

function sharedStart(before: readonly string[], after: readonly string[]): number {
  let shared = 0;
  while (shared < before.length && before[shared] === after[shared]) shared++;
  return shared;
}

function sharedEnd(before: readonly string[], after: readonly string[], most: number): number {
  let shared = 0;
  while (shared < most && before.at(-1 - shared) === after.at(-1 - shared)) shared++;
  return shared;
}
