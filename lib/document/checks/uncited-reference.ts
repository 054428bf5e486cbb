import { type CheckedAnswer, type Finding, findingOf } from "@/lib/document/checks/finding";
import { citationOrder } from "@/lib/document/numbering";

/** A reference that this edition cited or keeps and that its text does not cite: readers will not see it. */
export function uncitedReference({ document, kept }: CheckedAnswer): Finding[] {
  const cited = new Set(citationOrder(document));
  return kept
    .filter(({ id }) => !cited.has(id))
    .map(({ id, label }) =>
      findingOf("uncited-reference", {
        where: "answer",
        sentence:
          "This source was cited or is kept for this answer, and is not cited now: readers will not see it. Cite it, or let it go.",
        excerpt: label,
        about: id,
      }),
    );
}
