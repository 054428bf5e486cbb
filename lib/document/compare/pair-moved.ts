import type { AlignedPair, Alignment } from "@/lib/document/compare/align-blocks";
import { type Bag, bagOf, similarity } from "@/lib/document/compare/pair-similar";

const LEAST_SIMILARITY = 0.6;
const FEWEST_WORDS = 6;
const MOST_COMPARISONS = 40_000;

type Alone = { at: number; order: number; bag: Bag };
type Candidate = { from: number; to: number; similarity: number; distance: number };

/**
 * Finds blocks that were moved and edited: of those left alone on both sides, the most similar first, if they have six words or
 * more and share at least 0.6 of them. Over 40,000 possible pairs it looks for none and says so.
 */
export function pairMoved({ pairs, limited }: Alignment): Alignment {
  const gone = alone(pairs, ({ before, after }) => (after ? null : before));
  const come = alone(pairs, ({ before, after }) => (before ? null : after));
  if (gone.length * come.length > MOST_COMPARISONS) return { pairs, limited: true };
  const moves = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of candidates(gone, come)) {
    if (moves.has(to) || taken.has(from)) continue;
    moves.set(to, from);
    taken.add(from);
  }
  return {
    pairs: pairs.flatMap((pair, at) => (taken.has(at) ? [] : movedPair(pair, pairs[moves.get(at) ?? -1]))),
    limited,
  };
}

function movedPair(pair: AlignedPair, origin: AlignedPair | undefined): AlignedPair {
  return origin ? { before: origin.before, after: pair.after, moved: true } : pair;
}

function alone(pairs: readonly AlignedPair[], side: (pair: AlignedPair) => AlignedPair["before"]): Alone[] {
  return pairs.flatMap((pair, at) => {
    const block = side(pair);
    const bag = block && bagOf(block);
    return block && bag && bag.size >= FEWEST_WORDS ? [{ at, order: block.place.index, bag }] : [];
  });
}

// Two candidates for the same block are never alike in both similarity and distance from the start, so the way back chooses the same.
function candidates(gone: readonly Alone[], come: readonly Alone[]): Candidate[] {
  return gone
    .flatMap((old) =>
      come.map((fresh) => ({
        from: old.at,
        to: fresh.at,
        similarity: similarity(old.bag, fresh.bag),
        distance: old.order + fresh.order,
      })),
    )
    .filter((candidate) => candidate.similarity >= LEAST_SIMILARITY)
    .sort((one, other) => other.similarity - one.similarity || one.distance - other.distance);
}
