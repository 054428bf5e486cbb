import type { BlockText } from "@/lib/document/checks/checked-block";
import type { BlockFinding } from "@/lib/document/checks/finding";

const REPEATED = /(?<![\p{L}\p{N}’'-])(\p{L}+)(?:\s+\1)+(?![\p{L}\p{N}’'-])/giu;
const MAY_REPEAT = new Set(["that", "had"]);

/** The same word twice in a row or more often: `the the`. */
export function repeatedWord({ text }: BlockText): BlockFinding[] {
  return [...text.matchAll(REPEATED)]
    .filter(([, word = ""]) => !MAY_REPEAT.has(word.toLowerCase()))
    .map(({ index: from, 0: words, 1: word = "" }) => ({
      ...{ check: "repeated-word", from, to: from + words.length },
      sentence: `“${words}” repeats a word. Delete one of them.`,
      fix: {
        label: "Delete the repetition",
        does: "delete",
        from: from + word.length,
        to: from + words.length,
      },
    }));
}
