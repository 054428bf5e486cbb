import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { countWords } from "@/lib/document/word-count";

const MOST_WORDS = 12;

/** A heading of more than 12 words: it is read as text, not found as a heading (Federal Plain Language Guidelines: “Use useful headings”). */
export function longHeading({ node, text }: BlockText): BlockFinding[] {
  const words = node.type === "heading" ? countWords(text) : 0;
  if (words <= MOST_WORDS) return [];
  return [
    {
      ...{ check: "long-heading", from: 0, to: text.length },
      sentence: `This heading has ${words} words. Say it in ${MOST_WORDS} or fewer.`,
    },
  ];
}
