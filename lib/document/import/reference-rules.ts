import type { LineAs, TextLine } from "./finished-answer";
import { numberedItem } from "./known-lines";
import { type OpenBlock, type Reading, reachPlace } from "./reading";

/** Knows the heading over a reference list, which also ends the answer above it. */
export function referencesBegin(reading: Reading, { text }: TextLine): LineAs | null {
  if (!/^(?:references|sources|bibliography)(?: cited)?\s*:?$/i.test(text)) return null;
  return reachPlace(reading, "references");
}

/** Knows the lines of a reference list under an answer, also those a reference was broken into. */
export function reference(reading: Reading, { line, text }: TextLine): LineAs | null {
  const block = reading.closed.at(-1);
  const isAfterAnswer = reading.place === "closed" || reading.place === "references";
  if (!block || !isAfterAnswer || reading.block.question) return null;
  const before = block.references.at(-1);
  const found = numberedItem(text);
  if (found) block.references.push({ line, number: found.number, text });
  else if (reading.place !== "references") return null;
  else if (before && goesOn(before.text, line - (reading.account.at(-1)?.line ?? 0)))
    before.text = `${before.text} ${text}`;
  else if (text.endsWith("?") || !/\b(?:1[89]|20)\d\d\b|https?:/.test(text)) return null;
  else addUnnumbered(block, { line, text });
  reading.place = "references";
  return "reference";
}

// A list broken at a fixed width goes on in the next line, also after a full stop, unless the reference looks complete.
function goesOn(before: string, distance: number): boolean {
  return (
    !/[.!?]$/.test(before) ||
    (distance === 1 && before.length <= 100 && !/(?:https?:\/\/\S+|\d)\.$/.test(before))
  );
}

function addUnnumbered(block: OpenBlock, { line, text }: TextLine): void {
  const number = (block.references.at(-1)?.number ?? 0) + 1;
  block.references.push({ line, number, text: `${number}. ${text}` });
  block.problems.push({
    line,
    sentence: `This reference has no number. It was counted as number ${number}; check that the text cites it so.`,
  });
}
