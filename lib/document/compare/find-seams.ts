import type { PathStep } from "@/lib/document/compare/comparison";
import type { SeamedPair } from "@/lib/document/compare/pair-parts";

/**
 * Marks where lists, quotes, rows or items were divided another way round blocks that stayed: two neighbours that shared a
 * container and share it no more, or the reverse. What a change of their own structure tells already is not told twice.
 */
export function findSeams(pairs: readonly SeamedPair[]): SeamedPair[] {
  let former: SeamedPair | null = null;
  return pairs.map((pair) => {
    if (!pair.before || !pair.after || pair.moved) return pair;
    const earlier = former;
    former = pair;
    return earlier && pair.seam === null ? { ...pair, seam: seamBetween(earlier, pair) } : pair;
  });
}

function seamBetween(one: SeamedPair, other: SeamedPair): SeamedPair["seam"] {
  if (!keepsStructure(one) || !keepsStructure(other)) return null;
  const was = sharedDepth(one.before?.place.path ?? [], other.before?.place.path ?? []);
  const is = sharedDepth(one.after?.place.path ?? [], other.after?.place.path ?? []);
  if (was === is) return null;
  return was > is ? "divided" : "gathered";
}

function keepsStructure({ before, after }: SeamedPair): boolean {
  return before?.place.structure === after?.place.structure;
}

function sharedDepth(one: readonly PathStep[], other: readonly PathStep[]): number {
  const at = one.findIndex((step, depth) => step.id !== other[depth]?.id);
  return at < 0 ? one.length : at;
}
