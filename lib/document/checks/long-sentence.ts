import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";
import { countWords } from "@/lib/document/word-count";

const MOST_WORDS = 25;

/** A sentence of more than 25 words (Federal Plain Language Guidelines: “Write short sentences”; CDC Clear Communication Index). */
export function longSentence({ node, sentences }: BlockText): BlockFinding[] {
  if (node.type === "heading") return [];
  return sentences.flatMap(({ text, from, to }) => {
    const words = mayBeLong(text) ? countWords(text) : 0;
    if (words <= MOST_WORDS) return [];
    return {
      ...{ check: "long-sentence", from, to },
      sentence: `This sentence has ${words} words. Split it, or leave words out.`,
    };
  });
}

// Most sentences have too few gaps to have too many words; counting words costs far more than counting gaps.
function mayBeLong(text: string): boolean {
  let gaps = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) gaps += 1;
  return gaps > MOST_WORDS * 0.7;
}
