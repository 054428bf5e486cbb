import { type CheckedAnswer, type Finding, findingOf } from "@/lib/document/checks/finding";

/** A question without words. */
export function emptyQuestion({ question }: CheckedAnswer): Finding[] {
  if (question.trim() !== "") return [];
  return [
    findingOf("empty-question", {
      where: "question",
      sentence: "The question is empty. Write the reader’s question.",
    }),
  ];
}
