import { type CheckedAnswer, type Finding, findingOf } from "@/lib/document/checks/finding";

/** An answer without a word or a citation. */
export function emptyAnswer({ blocks }: CheckedAnswer): Finding[] {
  if (!isEmpty(blocks)) return [];
  return [findingOf("empty-answer", { where: "answer", sentence: "The answer is empty. Write the answer." })];
}

/** Whether there is no word and no citation yet. */
export function isEmpty(blocks: CheckedAnswer["blocks"]): boolean {
  return blocks.every((block) => block.text.trim() === "");
}
