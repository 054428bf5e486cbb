import type { AlignedPair, Alignment } from "@/lib/document/compare/align-blocks";
import type { ComparableBlock } from "@/lib/document/compare/comparable-block";
import { comesFirst } from "@/lib/document/compare/diff-sequences";

const LEAST_SIMILARITY = 0.4;
const MOST_COMPARISONS = 40_000;

/** How often each word stands in a block, and how many words it has. */
export type Bag = { size: number; words: ReadonlyMap<string, number> };

/**
 * Pairs the blocks of a changed stretch in order so that the sum of their similarity is greatest; blocks that share less than
 * 0.4 of their words stay alone, and what they cite does not matter. Over 40,000 possible pairs it pairs nothing and says so.
 * The same pairs are found on the way back.
 */
export function pairSimilar(
  before: readonly ComparableBlock[],
  after: readonly ComparableBlock[],
): Alignment {
  const keys = (blocks: readonly ComparableBlock[]) => blocks.map((block) => block.key);
  if (comesFirst(keys(before), keys(after))) return bestPairs(before, after);
  const { pairs, limited } = bestPairs(after, before);
  return {
    pairs: removedFirst(pairs.map(({ before, after }) => ({ before: after, after: before }))),
    limited,
  };
}

// Between two pairs, what went stands before what came.
function removedFirst(pairs: readonly AlignedPair[]): AlignedPair[] {
  const ordered: AlignedPair[] = [];
  const came: AlignedPair[] = [];
  for (const pair of pairs) {
    if (pair.before === null) came.push(pair);
    else {
      if (pair.after !== null) ordered.push(...came.splice(0));
      ordered.push(pair);
    }
  }
  return [...ordered, ...came];
}

function bestPairs(before: readonly ComparableBlock[], after: readonly ComparableBlock[]): Alignment {
  const limited = before.length * after.length > MOST_COMPARISONS;
  const best = limited ? [] : bestSums(before, after);
  const pairs: AlignedPair[] = [];
  let [old, fresh] = [0, 0];
  while (old < before.length || fresh < after.length) {
    const here = best[old]?.[fresh] ?? 0;
    if (old < before.length && (fresh === after.length || here === (best[old + 1]?.[fresh] ?? 0))) {
      pairs.push({ before: before[old++] ?? null, after: null });
    } else if (old === before.length || here === (best[old]?.[fresh + 1] ?? 0)) {
      pairs.push({ before: null, after: after[fresh++] ?? null });
    } else {
      pairs.push({ before: before[old++] ?? null, after: after[fresh++] ?? null });
    }
  }
  return { pairs: removedFirst(pairs), limited };
}

// best[i][j]: the greatest sum of similarity that the blocks from i and from j on can reach.
function bestSums(before: readonly ComparableBlock[], after: readonly ComparableBlock[]): Float64Array[] {
  const bags = after.map(bagOf);
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  for (let old = before.length - 1; old >= 0; old--) {
    const block = before[old] as ComparableBlock;
    const bag = bagOf(block);
    const row = best[old] as Float64Array;
    const below = best[old + 1] as Float64Array;
    for (let fresh = after.length - 1; fresh >= 0; fresh--) {
      const paired = score(block, after[fresh] as ComparableBlock, () => similarity(bag, bags[fresh] as Bag));
      row[fresh] = Math.max(
        below[fresh] ?? 0,
        row[fresh + 1] ?? 0,
        paired > 0 ? paired + (below[fresh + 1] ?? 0) : 0,
      );
    }
  }
  return best;
}

// A cell stays its own counterpart even when its one word changed.
function score(before: ComparableBlock, after: ComparableBlock, similar: () => number): number {
  const isSameCell =
    before.place.structure === after.place.structure && before.place.label.startsWith("table");
  const share = similar();
  if (share >= LEAST_SIMILARITY) return share;
  return isSameCell ? LEAST_SIMILARITY : 0;
}

/** How much two blocks have in common, from 0 to 1: shared words over all words (Dice), as far as it reaches 0.4. */
export function similarity(one: Bag, other: Bag): number {
  if (one.size === 0 && other.size === 0) return 1;
  if ((2 * Math.min(one.size, other.size)) / (one.size + other.size) < LEAST_SIMILARITY) return 0;
  let shared = 0;
  for (const [word, count] of one.words) shared += Math.min(count, other.words.get(word) ?? 0);
  return (2 * shared) / (one.size + other.size);
}

/** The words of a block to weigh it by: numbers and words, no marks, no citations. */
export function bagOf(block: Pick<ComparableBlock, "words">): Bag {
  const words = block.words.filter((word) => !word.startsWith("\uFFFC") && /[\p{L}\p{N}]/u.test(word));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { size: words.length, words: counts };
}
