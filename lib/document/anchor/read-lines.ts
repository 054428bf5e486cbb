import type { LinePlace, LineRange } from "@/lib/document/anchor/anchor";
import type { DocumentJson } from "@/lib/document/document-types";
import { ATOM, textBlocks } from "@/lib/document/text-blocks";

/** The words of a text in one line, with the way back: each character knows where it stands. */
export type Reading = {
  text: string;
  /** In which line each character of `text` stands, and how far into it; the space between two lines stands at the end of the first. */
  lines: readonly number[];
  offsets: readonly number[];
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
  for (const words of lines) reader.read(words);
  return reader.done();
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
export function rangeIn({ lines, offsets }: Reading, from: number, to: number): LineRange {
  const [first, last] = [lines[from], lines[to - 1]];
  if (first === undefined || last === undefined) throw new RangeError("There are no such words in the text.");
  return {
    from: { line: first, offset: offsets[from] ?? 0 },
    to: { line: last, offset: (offsets[to - 1] ?? 0) + 1 },
  };
}

/** The stretch of the reading that a stretch of the lines holds, without white space at its ends; null when it holds no word. */
export function wordsIn(reading: Reading, range: LineRange): { from: number; to: number } | null {
  const { text } = reading;
  let from = firstAt(reading, range.from);
  let to = firstAt(reading, range.to);
  while (from < to && text[from] === " ") from += 1;
  while (to > from && text[to - 1] === " ") to -= 1;
  return from < to ? { from, to } : null;
}

function firstAt({ lines, offsets }: Reading, place: LinePlace): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle] ?? 0;
    const isBefore = line < place.line || (line === place.line && (offsets[middle] ?? 0) < place.offset);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOTHING = /[\uFFFC\u2060\u200B\u00AD\uFEFF]/;
const SPACE = /\s/;
const CLOSING = ".,;:!?)]";

class Reader {
  private text: string[] = [];
  private lines: number[] = [];
  private offsets: number[] = [];
  private starts: number[] = [];

  read(words: string): void {
    const [start, line] = [this.text.length, this.starts.length];
    this.starts.push(start);
    let gap = -1;
    for (let offset = 0; offset < words.length; offset += 1) {
      const character = words.charAt(offset);
      const isPlain = character > " " && character <= "~";
      if (!isPlain && NOTHING.test(character)) continue;
      if (!isPlain && SPACE.test(character)) {
        if (gap < 0 && this.text.length > start) gap = offset;
        continue;
      }
      if (gap >= 0 && !CLOSING.includes(character)) this.push(" ", line, gap);
      gap = -1;
      this.push(character, line, offset);
    }
    if (this.text.length > start) this.push(" ", line, words.length);
  }

  done(): Reading {
    const { lines, offsets, starts } = this;
    return { text: this.text.join(""), lines, offsets, starts: [...starts, this.text.length] };
  }

  private push(character: string, line: number, offset: number): void {
    this.text.push(character);
    this.lines.push(line);
    this.offsets.push(offset);
  }
}
