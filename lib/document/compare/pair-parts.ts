import type { AlignedPair } from "@/lib/document/compare/align-blocks";
import { type ComparableBlock, partOf } from "@/lib/document/compare/comparable-block";
import type { Seam } from "@/lib/document/compare/comparison";
import { diffSequences } from "@/lib/document/compare/diff-sequences";
import { type Bag, bagOf, similarity } from "@/lib/document/compare/pair-similar";

/** A pair whose border to the pair before may have changed. */
export type SeamedPair = AlignedPair & { seam: Seam | null };

type Side = "before" | "after";
type Found = { entries: number[]; pairs: SeamedPair[] };

const FEWEST_WORDS = 3;
const LEAST_SHARE = 0.8;
const LONGEST_EDIT = 3000;

/** Finds paragraphs that were split in two or more, and such that were joined to one, so that their words are compared part by part instead of shown as lost here and new there. */
export function pairParts(pairs: readonly AlignedPair[]): SeamedPair[] {
  const claimed = new Set<number>();
  const placed = new Map<number, SeamedPair[]>();
  for (const at of pairs.keys()) {
    const found = partsAt(pairs, at, claimed);
    if (!found) continue;
    for (const entry of found.entries) {
      claimed.add(entry);
      placed.set(entry, []);
    }
    placed.set(at, found.pairs);
  }
  return pairs.flatMap((pair, at) => placed.get(at) ?? [{ ...pair, seam: null }]);
}

// A block that could be both split and joined is neither: its words went too far.
function partsAt(pairs: readonly AlignedPair[], at: number, claimed: ReadonlySet<number>): Found | null {
  const pair = pairs[at];
  if (!pair?.before || !pair.after || pair.moved || claimed.has(at) || pair.before.key === pair.after.key)
    return null;
  const split = parts(pairs, { at, whole: pair.before, side: "after", claimed });
  const joined = parts(pairs, { at, whole: pair.after, side: "before", claimed });
  return split && joined ? null : (split ?? joined);
}

type Search = { at: number; whole: ComparableBlock; side: Side; claimed: ReadonlySet<number> };

function parts(pairs: readonly AlignedPair[], { at, whole, side, claimed }: Search): Found | null {
  const self = pairs[at]?.[side];
  const hasNeighbour = [at + 1, at - 1].some((next) => isAlone(pairs[next], claimed.has(next)));
  if (!self || !hasNeighbour) return null;
  const left = new Map(bagOf(whole).words);
  take(left, bagOf(self));
  const entries = [at];
  for (const step of [1, -1]) {
    for (let next = at + step; isAlone(pairs[next], claimed.has(next)); next += step) {
      const block = pairs[next]?.[side];
      if (!block) continue;
      if (!isWithin(bagOf(block), left)) break;
      take(left, bagOf(block));
      entries.push(next);
    }
  }
  if (entries.length === 1) return null;
  entries.sort((one, other) => one - other);
  const blocks = entries.flatMap((entry) => pairs[entry]?.[side] ?? []);
  const all = bagOf({ words: blocks.flatMap((block) => block.words) });
  if (similarity(bagOf(whole), all) < LEAST_SHARE) return null;
  const cut = cutLike(whole, blocks);
  return (
    cut && {
      entries,
      pairs: cut.map((piece, place) => seamed(side, [piece, blocks[place] ?? null], place === 0)),
    }
  );
}

function seamed(side: Side, [piece, part]: [ComparableBlock, ComparableBlock | null], isFirst: boolean) {
  if (side === "after") return { before: piece, after: part, seam: isFirst ? null : ("split" as const) };
  return { before: part, after: piece, seam: isFirst ? null : ("joined" as const) };
}

function isAlone(pair: AlignedPair | undefined, isClaimed: boolean): boolean {
  return pair !== undefined && !isClaimed && (pair.before === null || pair.after === null);
}

function isWithin(part: Bag, left: ReadonlyMap<string, number>): boolean {
  let found = 0;
  for (const [word, count] of part.words) found += Math.min(count, left.get(word) ?? 0);
  return part.size >= FEWEST_WORDS && found / part.size >= LEAST_SHARE;
}

function take(left: Map<string, number>, part: Bag): void {
  for (const [word, count] of part.words) left.set(word, Math.max(0, (left.get(word) ?? 0) - count));
}

// Cuts the whole where its parts meet; null when a part would be nothing of it.
function cutLike(whole: ComparableBlock, blocks: readonly ComparableBlock[]): ComparableBlock[] | null {
  const stretches = diffSequences(
    whole.words,
    blocks.flatMap((block) => block.words),
    LONGEST_EDIT,
  );
  if (!stretches) return null;
  let border = 0;
  const cuts = blocks.slice(0, -1).map((block) => {
    border += block.words.length;
    return charactersOf(whole, beforeSpace(whole.words, wordAt(stretches, border)));
  });
  const places = [0, ...cuts, whole.text.length];
  const pieces = blocks.map((_, place) => partOf(whole, places[place] ?? 0, places[place + 1] ?? 0));
  return pieces.every((piece) => piece.text.trim() !== "") ? pieces : null;
}

// The word of the whole that stands where the parts' word number `border` begins; within a changed stretch, its end.
function wordAt(stretches: NonNullable<ReturnType<typeof diffSequences>>, border: number): number {
  let [old, fresh] = [0, 0];
  for (const { equal, before, after } of stretches) {
    if (fresh + after > border || (equal && fresh + after === border))
      return equal ? old + border - fresh : old + before;
    old += before;
    fresh += after;
  }
  return old;
}

// The space between two parts opens the second one.
function beforeSpace(words: readonly string[], at: number): number {
  let cut = at;
  while (cut > 0 && words[cut - 1]?.trim() === "") cut--;
  return cut;
}

function charactersOf(whole: ComparableBlock, words: number): number {
  const lengths = whole.words.slice(0, words).map((word) => (word.startsWith("\uFFFC") ? 1 : word.length));
  return lengths.reduce((sum, length) => sum + length, 0);
}
