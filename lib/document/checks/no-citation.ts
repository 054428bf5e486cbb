import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";
import { citationOrder } from "@/lib/document/numbering";
import { isEmptyDocument } from "@/lib/document/text-blocks";

/** An answer that cites no source at all. */
export function noCitation({ document }: CheckedAnswer): Finding[] {
  if (isEmptyDocument(document) || citationOrder(document).length > 0) return [];
  return [
    {
      check: "no-citation",
      severity: "advice",
      where: "answer",
      sentence: "The answer cites no source. Cite where its statements come from.",
    },
  ];
}
