import { citationPlaces } from "@/lib/document/checks/citation-places";
import { type CheckedAnswer, type Finding, placed } from "@/lib/document/checks/finding";

/** A citation of a source that is not in the library. */
export function missingReference({ blocks, references }: CheckedAnswer): Finding[] {
  if (!references) return [];
  return blocks.flatMap((block) =>
    citationPlaces(block)
      .filter(({ refId }) => !references.has(refId))
      .map(({ refId, at }) =>
        placed(block, {
          ...{ check: "missing-reference", from: at, to: at + 1, about: refId },
          sentence: "The source cited here is not in the library. Cite it again, or remove the citation.",
        }),
      ),
  );
}
