import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";
import { isEmptyDocument } from "@/lib/document/text-blocks";

/** An answer without a word or a citation. */
export function emptyAnswer({ document }: CheckedAnswer): Finding[] {
  if (!isEmptyDocument(document)) return [];
  return [
    {
      check: "empty-answer",
      severity: "required",
      where: "answer",
      sentence: "The answer is empty. Write the answer.",
    },
  ];
}
