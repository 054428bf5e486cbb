import type { DocumentJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’./][\p{L}\p{N}\p{M}]+)*/gu;

/** How many words an answer has; a number, an abbreviation and a hyphenated word are one each, citations are none. */
export function wordCount(document: DocumentJson): number {
  return textBlocks(document).reduce((words, block) => words + countWords(block.text), 0);
}

/** How many words a text has, counted as in `wordCount`. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}

/** The words of a text, as `wordCount` counts them. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}
