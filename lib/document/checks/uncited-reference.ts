import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";
import { citationOrder } from "@/lib/document/numbering";

/** References kept with the answer that its text does not cite: readers will not see them. */
export function uncitedReference({ document, attachedReferenceIds }: CheckedAnswer): Finding[] {
  const cited = new Set(citationOrder(document));
  const count = attachedReferenceIds.filter((refId) => !cited.has(refId)).length;
  if (count === 0) return [];
  const subject =
    count === 1 ? "1 reference kept with this answer is" : `${count} references kept with this answer are`;
  return [
    {
      check: "uncited-reference",
      severity: "advice",
      where: "answer",
      sentence: `${subject} not cited, and will not be shown. Cite or remove what is not needed.`,
    },
  ];
}
