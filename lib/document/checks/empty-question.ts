import type { CheckedAnswer, Finding } from "@/lib/document/checks/finding";

/** A question without words. */
export function emptyQuestion({ question }: CheckedAnswer): Finding[] {
  if (question.trim() !== "") return [];
  return [
    {
      check: "empty-question",
      severity: "required",
      where: "question",
      sentence: "The question is empty. Write the reader’s question.",
    },
  ];
}
