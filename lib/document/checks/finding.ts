import type { DocumentJson } from "@/lib/document/document-types";
import type { TextBlock } from "@/lib/document/text-blocks";

/** Where a finding is: the question, the answer as a whole, or a paragraph or heading by its place in reading order, from and to a character in it (each citation and line break counts one, as in the editor). */
export type FindingPlace = "question" | "answer" | { block: number; from?: number; to?: number };

/** Something an editor can put right: required findings keep an answer from review, advice does not. */
export type Finding = {
  check: string;
  severity: "required" | "advice";
  where: FindingPlace;
  sentence: string;
  excerpt?: string;
};

/** What a check looks at. */
export type CheckedAnswer = {
  question: string;
  document: DocumentJson;
  blocks: readonly TextBlock[];
  attachedReferenceIds: readonly string[];
};

/** One check: a pure function from an answer to what an editor should put right in it. */
export type Check = (answer: CheckedAnswer) => Finding[];

/** The place of a match of a pattern in a block, with its words as the excerpt. */
export function placeOfMatch(
  block: TextBlock,
  match: RegExpExecArray | RegExpMatchArray,
): Pick<Finding, "where" | "excerpt"> {
  const from = match.index ?? 0;
  return { where: { block: block.index, from, to: from + match[0].length }, excerpt: match[0] };
}
