import type { FinishedAnswers } from "./finished-answer";
import { numberedItem } from "./known-lines";
import type { OpenBlock } from "./reading";

/** Moves a numbered list at the end of an undated answer to its references, when the list looks like one: it begins with 1 and most of its lines have a year or an address. */
export function takeTrailingReferences(block: OpenBlock, account: FinishedAnswers["account"]): void {
  if (block.references.length) return;
  const start = block.body.findLastIndex(({ text }) => !numberedItem(text)) + 1;
  const list = block.body
    .slice(start)
    .flatMap(({ line, text }) => ({ line, text, number: numberedItem(text)?.number ?? 0 }));
  const sources = list.filter(({ text }) => /https?:|\b(?:1[89]|20)\d\d\b/.test(text));
  if (start === 0 || list[0]?.number !== 1 || sources.length * 2 <= list.length) return;
  block.references = list;
  block.body = block.body.slice(0, start);
  for (const entry of account) if (list.some(({ line }) => line === entry.line)) entry.as = "reference";
}
