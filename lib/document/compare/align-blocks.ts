import { diffArrays } from "diff";
import type { ComparableBlock } from "@/lib/document/compare/comparable-block";
import { pairSimilar } from "@/lib/document/compare/pair-similar";

/** A block of the old text beside its counterpart in the new; one side is missing when there is none, and `moved` when the same block stands elsewhere. */
export type AlignedPair = { before: ComparableBlock | null; after: ComparableBlock | null; moved?: boolean };

/** Two texts side by side, in the order of the new one, and whether a stretch was too long to look for counterparts. */
export type Alignment = { pairs: readonly AlignedPair[]; limited: boolean };

type Stretch = { equal: boolean; before: ComparableBlock[]; after: ComparableBlock[] };

const FEWEST_WORDS_OF_A_MOVE = 4;

/** Equal blocks first (Myers), then exact moves, then within each changed stretch the most similar pairs in order. */
export function alignBlocks(
  before: readonly ComparableBlock[],
  after: readonly ComparableBlock[],
): Alignment {
  const stretches = changedStretches(before, after);
  const changed = stretches.filter((stretch) => !stretch.equal);
  const movedTo = exactMoves(
    changed.flatMap((stretch) => stretch.before),
    changed.flatMap((stretch) => stretch.after),
  );
  const movedFrom = new Set(movedTo.values());
  let limited = false;
  const pairs = stretches.flatMap((stretch) => {
    if (stretch.equal)
      return stretch.after.map((block, index) => ({ before: stretch.before[index] ?? null, after: block }));
    const paired = pairSimilar(
      stretch.before.filter((block) => !movedFrom.has(block)),
      stretch.after.filter((block) => !movedTo.has(block)),
    );
    limited ||= paired.limited;
    return withMoves(paired.pairs, stretch.after, movedTo);
  });
  return { pairs, limited };
}

function changedStretches(before: readonly ComparableBlock[], after: readonly ComparableBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  let old = 0;
  let fresh = 0;
  for (const part of diffArrays(
    before.map((block) => block.key),
    after.map((block) => block.key),
  )) {
    const equal = !part.added && !part.removed;
    const last = stretches.at(-1);
    const stretch = last && last.equal === equal ? last : { equal, before: [], after: [] };
    if (stretch !== last) stretches.push(stretch);
    const [oldEnd, freshEnd] = [old + (part.added ? 0 : part.count), fresh + (part.removed ? 0 : part.count)];
    stretch.before.push(...before.slice(old, oldEnd));
    stretch.after.push(...after.slice(fresh, freshEnd));
    [old, fresh] = [oldEnd, freshEnd];
  }
  return stretches;
}

function exactMoves(
  removed: readonly ComparableBlock[],
  added: readonly ComparableBlock[],
): Map<ComparableBlock, ComparableBlock> {
  const gone = new Map<string, ComparableBlock[]>();
  for (const block of removed) gone.set(block.key, [...(gone.get(block.key) ?? []), block]);
  const moves = new Map<ComparableBlock, ComparableBlock>();
  for (const block of added) {
    const words = block.words.filter((word) => word.trim() !== "");
    const origin = words.length < FEWEST_WORDS_OF_A_MOVE ? undefined : gone.get(block.key)?.shift();
    if (origin) moves.set(block, origin);
  }
  return moves;
}

// Puts the moved blocks of a stretch back to where they now stand among its other blocks.
function withMoves(
  pairs: readonly AlignedPair[],
  order: readonly ComparableBlock[],
  movedTo: ReadonlyMap<ComparableBlock, ComparableBlock>,
): AlignedPair[] {
  const placed: AlignedPair[] = [];
  let next = 0;
  const placeMovesBefore = (limit: number) => {
    for (let block = order[next]; block && next < limit; block = order[++next]) {
      const origin = movedTo.get(block);
      if (origin) placed.push({ before: origin, after: block, moved: true });
    }
  };
  for (const pair of pairs) {
    if (pair.after) placeMovesBefore(order.indexOf(pair.after));
    placed.push(pair);
  }
  placeMovesBefore(order.length);
  return placed;
}
