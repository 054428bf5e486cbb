import type { LinePlace, LineRange } from "@/lib/document/anchor/anchor";
import type { DocumentJson } from "@/lib/document/document-types";
import { ATOM, textBlocks } from "@/lib/document/text-blocks";

/** The words of a text in one line, with the way back: each character knows where it stands. */
export type Reading = {
  text: string;
  /** Where each character of `text` stands; the space between two lines stands at the end of the first. */
  places: readonly LinePlace[];
  /** Where in `text` each line begins, and where it all ends. */
  starts: readonly number[];
};

const BREAK = "\n";

/** The lines of a document for `readLines`: its paragraphs and headings, each citation as one `ATOM`, each line break as itself. */
export function linesOf(document: DocumentJson): string[] {
  return textBlocks(document).map(({ node }) =>
    (node.content ?? []).map(({ type, text }) => text ?? (type === "hardBreak" ? BREAK : ATOM)).join(""),
  );
}

/** Reads lines as one text: citations left out, white space as one space, none before a full stop or another closing mark, none at the ends of a line but the one between two lines. */
export function readLines(lines: readonly string[]): Reading {
  const reader = new Reader();
  for (const [line, words] of lines.entries()) {
    reader.startLine();
    for (let offset = 0; offset < words.length; offset += 1)
      reader.take(words.charAt(offset), { line, offset });
    reader.endLine({ line, offset: words.length });
  }
  reader.startLine();
  return { text: reader.text.join(""), places: reader.places, starts: reader.starts };
}

/** Where in the reading the line of a character begins and ends. */
export function lineAround({ starts }: Reading, at: number): { start: number; end: number } {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const start = starts[low - 1] ?? 0;
  return { start, end: Math.max(start, (starts[low] ?? start) - 1) };
}

/** The stretch of the lines that a stretch of the reading stands for. */
export function rangeIn({ places }: Reading, from: number, to: number): LineRange {
  const [first, last] = [places[from], places[to - 1]];
  if (!first || !last) throw new RangeError("There are no such words in the text.");
  return { from: first, to: { line: last.line, offset: last.offset + 1 } };
}

/** The stretch of the reading that a stretch of the lines holds, without white space at its ends; null when it holds no word. */
export function wordsIn({ text, places }: Reading, range: LineRange): { from: number; to: number } | null {
  let from = firstAt(places, range.from);
  let to = firstAt(places, range.to);
  while (from < to && text[from] === " ") from += 1;
  while (to > from && text[to - 1] === " ") to -= 1;
  return from < to ? { from, to } : null;
}

function firstAt(places: readonly LinePlace[], { line, offset }: LinePlace): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle] as LinePlace;
    if (place.line < line || (place.line === line && place.offset < offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOTHING = /[\uFFFC\u2060\u200B\u00AD\uFEFF]/;
const SPACE = /\s/;
const CLOSING = /[.,;:!?)\]]/;

class Reader {
  text: string[] = [];
  places: LinePlace[] = [];
  starts: number[] = [];
  private gap: LinePlace | null = null;

  startLine(): void {
    this.starts.push(this.text.length);
  }

  take(character: string, place: LinePlace): void {
    if (NOTHING.test(character)) return;
    const isAtStart = this.text.length === this.starts.at(-1);
    if (SPACE.test(character)) {
      if (!isAtStart) this.gap ??= place;
      return;
    }
    if (this.gap && !CLOSING.test(character)) this.push(" ", this.gap);
    this.gap = null;
    this.push(character, place);
  }

  endLine(end: LinePlace): void {
    this.gap = null;
    if (this.text.length > (this.starts.at(-1) ?? 0)) this.push(" ", end);
  }

  private push(character: string, place: LinePlace): void {
    this.text.push(character);
    this.places.push(place);
  }
}
