import { type CheckedAnswer, type Finding, placeOfMatch } from "@/lib/document/checks/finding";

const REPEATED = /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu;
const MAY_REPEAT = new Set(["that", "had"]);

/** The same word twice in a row: `the the`. */
export function repeatedWord({ blocks }: CheckedAnswer): Finding[] {
  return blocks.flatMap((block) =>
    Array.from(block.text.matchAll(REPEATED))
      .filter(([, word]) => !MAY_REPEAT.has((word ?? "").toLowerCase()))
      .map((match) => ({
        check: "repeated-word",
        severity: "advice" as const,
        sentence: `“${match[0]}” repeats a word. Delete one of them.`,
        ...placeOfMatch(block, match),
      })),
  );
}
