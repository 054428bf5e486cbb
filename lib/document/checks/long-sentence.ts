import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { countWords } from "@/lib/document/word-count";

const MOST_WORDS = 25;

/** A sentence of more than 25 words (Federal Plain Language Guidelines: “Write short sentences”; CDC Clear Communication Index). */
export function longSentence({ node, sentences }: BlockText): BlockFinding[] {
  if (node.type === "heading") return [];
  return sentences.flatMap(({ text, from, to }) => {
    const words = text.length > MOST_WORDS * 2 ? countWords(text) : 0;
    if (words <= MOST_WORDS) return [];
    return {
      ...{ check: "long-sentence", from, to },
      sentence: `This sentence has ${words} words. Split it, or leave words out.`,
    };
  });
}
