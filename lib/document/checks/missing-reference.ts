import { citationPlaces } from "@/lib/document/checks/citation-places";
import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";

/** A citation of a source that is not in the library, or was merged into another there. */
export function missingReference({ blocks, references }: CheckedAnswer): Finding[] {
  if (!references) return [];
  return blocks.flatMap((block) =>
    citationPlaces(block)
      .filter(({ refId }) => (references.get(refId)?.state ?? "merged") === "merged")
      .map(({ refId, at }) =>
        placed(block, {
          ...{ check: "missing-reference", from: at, to: at + 1, about: refId },
          sentence: references.has(refId)
            ? "The source cited here was merged into another. Cite that one in its place."
            : "The source cited here is not in the library. Cite it again, or remove the citation.",
        }),
      ),
  );
}
