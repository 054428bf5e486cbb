import type { ComparableBlock } from "@/lib/document/compare/comparable-block";
import { diffSequences } from "@/lib/document/compare/diff-sequences";
import { documentOfUnits, type MergeUnit, mergeUnits } from "@/lib/document/compare/merge-units";
import { pairSimilar } from "@/lib/document/compare/pair-similar";
import type { DocumentJson } from "@/lib/document/document-types";

/** One text of the two that a merge brings together. */
export type MergeSide = "mine" | "theirs";

/** What a person takes where the two texts differ: one of them, or both, mine first. */
export type MergeChoice = MergeSide | "both";

/** A place where the two texts differ: what stood there before, what stands there in each (null where nothing does), and who changed it. */
export type MergeDifference = {
  base: MergeUnit | null;
  mine: MergeUnit | null;
  theirs: MergeUnit | null;
  changedBy: MergeSide | "both";
};

/** A stretch of the merged text: a unit that both have, or a difference to choose in. */
export type MergePart = { same: MergeUnit } | { difference: MergeDifference };

/** Two texts that grew from one, part by part in reading order. */
export type DocumentMerge = { parts: readonly MergePart[]; mine: DocumentJson; theirs: DocumentJson };

/**
 * A three-way merge by paragraphs, list items and tables: what neither or both changed alike is settled, all else is a
 * difference, and every unit of mine and of theirs is in one of the two. A moved paragraph counts as removed and added.
 */
export function mergeDocuments(base: DocumentJson, mine: DocumentJson, theirs: DocumentJson): DocumentMerge {
  const origin = mergeUnits(base);
  const [ours, others] = [followUnits(origin, mergeUnits(mine)), followUnits(origin, mergeUnits(theirs))];
  const parts = origin.flatMap((unit, index) => [
    ...mergeAdded(ours.before[index] ?? [], others.before[index] ?? []),
    ...mergeOne(unit, ours.now[index] ?? null, others.now[index] ?? null),
  ]);
  const end = mergeAdded(ours.before[origin.length] ?? [], others.before[origin.length] ?? []);
  return { parts: [...parts, ...end], mine, theirs };
}

/** The differences of a merge, in reading order. */
export function differencesOf(merge: DocumentMerge): MergeDifference[] {
  return merge.parts.flatMap((part) => ("difference" in part ? [part.difference] : []));
}

/** What is taken before a person has chosen: the side that changed it; null where both did. */
export function usualChoice({ changedBy }: Pick<MergeDifference, "changedBy">): MergeChoice | null {
  return changedBy === "both" ? null : changedBy;
}

/** The text that the choices give, in the order of `differencesOf`. One side chosen throughout is that side as it stands. */
export function mergedDocument(merge: DocumentMerge, choices: readonly MergeChoice[]): DocumentJson {
  for (const side of ["mine", "theirs"] as const)
    if (choices.length > 0 && choices.every((choice) => choice === side)) return merge[side];
  let next = 0;
  return documentOfUnits(
    merge.parts.flatMap((part) => {
      if ("same" in part) return [part.same];
      const { mine, theirs } = part.difference;
      const choice = choices[next++] ?? "both";
      return [choice === "theirs" ? null : mine, choice === "mine" ? null : theirs].filter(
        (unit) => unit !== null,
      );
    }),
  );
}

type Followed = { now: (MergeUnit | null)[]; before: MergeUnit[][] };

/** What became of each unit of the base in one text, and what was added before each (and at the end). */
function followUnits(base: readonly MergeUnit[], text: readonly MergeUnit[]): Followed {
  const now: (MergeUnit | null)[] = base.map(() => null);
  const before: MergeUnit[][] = Array.from({ length: base.length + 1 }, () => []);
  let reached = 0;
  for (const [old, unit] of pairUnits(base, text)) {
    if (old) now[reached++] = unit;
    else if (unit) before[reached]?.push(unit);
  }
  return { now, before };
}

type UnitPair = [MergeUnit, MergeUnit | null] | [null, MergeUnit];

/** Each unit of two texts beside its counterpart, both in their own order: equal ones first, then the most similar of each changed stretch. */
function pairUnits(one: readonly MergeUnit[], other: readonly MergeUnit[]): UnitPair[] {
  const keys = (units: readonly MergeUnit[]) => units.map(({ key }) => key);
  const of = new Map([...one, ...other].map((unit) => [unit.block, unit]));
  const unitOf = (block: ComparableBlock | null) => (block && of.get(block)) ?? null;
  let [old, fresh] = [0, 0];
  return (diffSequences(keys(one), keys(other)) ?? []).flatMap(({ equal, before, after }) => {
    const [left, right] = [one.slice(old, old + before), other.slice(fresh, fresh + after)];
    old += before;
    fresh += after;
    if (equal) return left.map((unit, index): UnitPair => [unit, right[index] ?? null]);
    const { pairs } = pairSimilar(
      left.map(({ block }) => block),
      right.map(({ block }) => block),
    );
    return pairs.map((pair) => [unitOf(pair.before), unitOf(pair.after)] as UnitPair);
  });
}

function mergeOne(base: MergeUnit, mine: MergeUnit | null, theirs: MergeUnit | null): MergePart[] {
  if (mine?.key === theirs?.key) return mine && theirs ? [{ same: settled(base, mine, theirs) }] : [];
  if (mine?.key === base.key) return [{ difference: { base, mine, theirs, changedBy: "theirs" } }];
  return [{ difference: { base, mine, theirs, changedBy: theirs?.key === base.key ? "mine" : "both" } }];
}

/** What both added at the same place: equal units once, similar ones to choose between, the rest one after the other. */
function mergeAdded(mine: readonly MergeUnit[], theirs: readonly MergeUnit[]): MergePart[] {
  return pairUnits(mine, theirs).map(([own, other]): MergePart => {
    if (own && other && own.key === other.key) return { same: settled(null, own, other) };
    if (own && other) return { difference: { base: null, mine: own, theirs: other, changedBy: "both" } };
    return { difference: { base: null, mine: own, theirs: other, changedBy: own ? "mine" : "theirs" } };
  });
}

// Whether an item begins a list can change without the item: who changed that decides.
function settled(base: MergeUnit | null, mine: MergeUnit, theirs: MergeUnit): MergeUnit {
  return base && mine.opens === base.opens ? theirs : mine;
}
