import type { Node } from "@tiptap/pm/model";

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

/** Every place where the words stand, in reading order: within one paragraph, over changes of format, never over a citation or a line break. Straight and curly quotes are the same. */
export function findMatches(doc: Node, query: FindQuery): Match[] {
  const pattern = patternOf(query);
  const found: Match[] = [];
  if (!pattern) return found;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return found.length < MOST;
    const text = node.textBetween(0, node.content.size, undefined, "\uFFFC");
    for (const match of text.matchAll(pattern)) {
      if (match[0] !== "" && found.length < MOST)
        found.push({ from: position + 1 + match.index, to: position + 1 + match.index + match[0].length });
    }
    return false;
  });
  return found;
}

function patternOf({ words, matchesCase, wholeWords }: FindQuery): RegExp | null {
  if (words.trim() === "") return null;
  let source = words.normalize("NFC").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  for (const [given, alike] of ALIKE) source = source.replace(given, alike);
  const whole = wholeWords ? `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])` : source;
  return new RegExp(whole, matchesCase ? "gu" : "giu");
}
