import { isEmpty } from "@/lib/document/checks/empty-answer";
import { type CheckedAnswer, type Finding, findingOf } from "@/lib/document/checks/finding";
import { unlinkedMarker } from "@/lib/document/checks/unlinked-marker";
import { citationOrder } from "@/lib/document/numbering";

/** An answer that cites no source at all, not even by a typed marker. */
export function noCitation(answer: CheckedAnswer): Finding[] {
  const isCited = citationOrder(answer.document).length > 0 || unlinkedMarker(answer).length > 0;
  if (isCited || isEmpty(answer.blocks)) return [];
  return [
    findingOf("no-citation", {
      where: "answer",
      sentence: "The answer cites no source. Cite where its statements come from.",
    }),
  ];
}
