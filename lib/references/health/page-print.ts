import type { PagePrint } from "@/lib/references/health/link-standing";

const SKETCH = 96;
const SHINGLE = 4;
const SAME_ENOUGH = 0.6;

/** The print of an HTML page, or null when it has no words to speak of. The sketch is the bottom 96 of hashed runs of four words (Broder's min-wise sampling). */
export function pagePrint(html: string): PagePrint | null {
  const title = textOf(/<title[^>]*>([\s\S]{0,2000}?)<\/title>/i.exec(html)?.[1] ?? "").slice(0, 300);
  const body = html
    .replace(/<(script|style|noscript|svg|template)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<!--[\s\S]*?-->/g, " ");
  const words =
    textOf(body)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 20) return title ? { title, sketch: [] } : null;
  const runs = new Set<number>();
  for (let place = 0; place + SHINGLE <= words.length; place += 1)
    runs.add(hash(words.slice(place, place + SHINGLE).join(" ")));
  return { title, sketch: [...runs].sort((a, b) => a - b).slice(0, SKETCH) };
}

/** Whether the words of a page changed so much that what rested on it must be read again. */
export function wordsDiffer(before: PagePrint, after: PagePrint): boolean {
  if (before.sketch.length === 0 || after.sketch.length === 0) return false;
  return likeness(before.sketch, after.sketch) < SAME_ENOUGH;
}

/** Whether two titles have not even half of their words in common. */
export function titlesDiffer(before: PagePrint, after: PagePrint): boolean {
  const [a, b] = [wordsOf(before.title), wordsOf(after.title)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 < Math.min(a.size, b.size);
}

/** The share of runs that two sketches have in common, estimated from the smallest of both. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const both = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.min(a.length, b.length));
  const [inA, inB] = [new Set(a), new Set(b)];
  return both.filter((run) => inA.has(run) && inB.has(run)).length / both.length;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
};

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#39|[a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1)
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return value;
}
