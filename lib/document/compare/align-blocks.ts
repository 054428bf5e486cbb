import type { ComparableBlock } from "@/lib/document/compare/comparable-block";
import { diffSequences } from "@/lib/document/compare/diff-sequences";
import { pairSimilar } from "@/lib/document/compare/pair-similar";

/** A block of the old text beside its counterpart in the new; one side is missing when there is none, and `moved` when the same block stands elsewhere. */
export type AlignedPair = { before: ComparableBlock | null; after: ComparableBlock | null; moved?: boolean };

/** Two texts side by side, in the order of the new one, and whether a stretch was too long to look for counterparts. */
export type Alignment = { pairs: readonly AlignedPair[]; limited: boolean };

type BlockStretch = { equal: boolean; before: ComparableBlock[]; after: ComparableBlock[] };

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

function changedStretches(
  before: readonly ComparableBlock[],
  after: readonly ComparableBlock[],
): BlockStretch[] {
  const keys = (blocks: readonly ComparableBlock[]) => blocks.map((block) => block.key);
  let [old, fresh] = [0, 0];
  return (diffSequences(keys(before), keys(after)) ?? []).map((stretch) => {
    const [oldStart, freshStart] = [old, fresh];
    old += stretch.before;
    fresh += stretch.after;
    return {
      equal: stretch.equal,
      before: before.slice(oldStart, old),
      after: after.slice(freshStart, fresh),
    };
  });
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
