import type { FinishedBlock, TextLine } from "./finished-answer";
import { bulletItem, numberedItem } from "./known-lines";

const WIDEST_WRAPPED_LINE = 100;
const NARROWEST_WRAPPED_LINE = 30;
const ENDED = /[.!?:;][”"’)]*(?:\[[\d,\s–-]+\])*$/;

/** Paragraphs and list items of an answer from its lines: neighbouring lines are one paragraph when the text is broken at a fixed width or a sentence goes on. */
export function bodyBlocks(lines: TextLine[]): FinishedBlock[] {
  const isBroken = isBrokenAtWidth(lines);
  const blocks: FinishedBlock[] = [];
  for (const line of lines) {
    const before = blocks.at(-1);
    const begun = listItem(line);
    if (!begun && before && goesOn(before, line, isBroken)) before.lines.push(line);
    else blocks.push(begun ?? { kind: "paragraph", lines: [line] });
  }
  return blocks;
}

// A short item is over at the end of its line, unless the next begins in the middle of a sentence.
function goesOn(before: FinishedBlock, line: TextLine, isBroken: boolean): boolean {
  const last = before.lines.at(-1);
  if (!last || last.line !== line.line - 1) return false;
  if (before.kind !== "paragraph" && last.text.length < NARROWEST_WRAPPED_LINE)
    return /^\p{Ll}/u.test(line.text);
  return isBroken || !ENDED.test(last.text);
}

function isBrokenAtWidth(lines: TextLine[]): boolean {
  const isNarrow = lines.every(({ text }) => text.length <= WIDEST_WRAPPED_LINE);
  const inSentence = ({ line, text }: TextLine, place: number) =>
    lines[place + 1]?.line === line + 1 && text.length >= NARROWEST_WRAPPED_LINE && !ENDED.test(text);
  return isNarrow && lines.some(inSentence);
}

function listItem({ line, text }: TextLine): FinishedBlock | null {
  const bullet = bulletItem(text);
  if (bullet !== null) return { kind: "bullet", lines: [{ line, text: bullet }] };
  const numbered = numberedItem(text);
  if (!numbered || text.startsWith("[")) return null;
  return { kind: "numbered", number: numbered.number, lines: [{ line, text: numbered.item }] };
}
