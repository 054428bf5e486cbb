import { citationPlaces } from "@/lib/document/checks/citation-places";
import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";

/** A citation of a source that the library has put away: it is still shown, but somebody had a reason. Told at its first place. */
export function archivedReference({ blocks, references }: CheckedAnswer): Finding[] {
  const told = new Set<string>();
  return blocks.flatMap((block) =>
    citationPlaces(block).flatMap(({ refId, at }) => {
      const reference = references?.get(refId);
      if (reference?.state !== "archived" || told.has(refId)) return [];
      told.add(refId);
      return placed(block, {
        ...{ check: "archived-reference", from: at, to: at + 1, about: refId },
        sentence: `${reference.label} is archived in the library. Look whether a newer source says the same.`,
      });
    }),
  );
}
