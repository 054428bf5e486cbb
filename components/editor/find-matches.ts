import type { Node } from "@tiptap/pm/model";
import { readSigns, type Signs } from "@/components/editor/read-signs";

/** What is looked for in the text, and how strictly. */
export type FindQuery = { words: string; matchesCase: boolean; wholeWords: boolean };

/** A place of the text, from and to. */
export type Match = { from: number; to: number };

const MOST = 5_000;
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/['’‘]/g, "['’‘]"],
  [/["“”„]/g, '["“”„]'],
  [/[-–‐‑]/g, "[-–‐‑]"],
  [/\s+/g, "\\s+"],
];

/** Every place where the words stand, in reading order: within one paragraph, over changes of format, never over a citation or a line break, and never a part of one sign. Straight and curly quotes are the same, and so are the ways to compose a letter. */
export function findMatches(doc: Node, query: FindQuery): Match[] {
  const pattern = patternOf(query);
  const found: Match[] = [];
  if (!pattern) return found;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return found.length < MOST;
    for (const { from, to } of matchesIn(readSigns(node), pattern)) {
      if (found.length < MOST) found.push({ from: position + 1 + from, to: position + 1 + to });
    }
    return false;
  });
  return found;
}

function* matchesIn({ text, placeOf }: Signs, pattern: RegExp): Generator<Match> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [from, to] = [placeOf(match.index), placeOf(match.index + match[0].length)];
    if (from !== undefined && to !== undefined && from < to) yield { from, to };
    else pattern.lastIndex = match.index + String.fromCodePoint(text.codePointAt(match.index) ?? 0).length;
  }
}

function patternOf({ words, matchesCase, wholeWords }: FindQuery): RegExp | null {
  if (words.trim() === "") return null;
  let source = words.normalize("NFC").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  for (const [given, alike] of ALIKE) source = source.replace(given, alike);
  const whole = wholeWords ? `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])` : source;
  return new RegExp(whole, matchesCase ? "gu" : "giu");
}
