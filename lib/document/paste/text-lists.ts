import type { NodeJson } from "@/lib/document/document-types";
import { plainText } from "./plain-spaces";
import { isBroken, joinLines } from "./text-lines";

type Item = { indent: number; number: number | null; text: string; length: number };

const BULLET = /^(\s*)[-–—*•‣▪●◦·]\s+(?=\S)/;
const NUMBER = /^(\s*)(\d{1,3})[.)]\s+(?=\S)/;

/** The list that begins with the first of these lines, and how many lines it takes; null when they begin no list. A single numbered line is a sentence. */
export function readTextList(
  lines: readonly string[],
  width: number,
): { node: NodeJson; lines: number } | null {
  const items: Item[] = [];
  let taken = 0;
  for (const line of lines) {
    const item = readItem(line);
    const last = items.at(-1);
    const [first] = items;
    if (item && first && isOtherList(first, item)) break;
    if (item) items.push(item);
    else if (last && goesOn(last, line, width)) {
      last.text = joinLines(last.text, plainText(line).trim());
      last.length = line.trimEnd().length;
    } else break;
    taken += 1;
  }
  if (items.length === 0 || !isList(items)) return null;
  return { node: listOf(items, items[0]?.indent ?? 0), lines: taken };
}

function readItem(line: string): Item | null {
  const bullet = BULLET.exec(line);
  const number = bullet ? null : NUMBER.exec(line);
  const found = bullet ?? number;
  if (!found) return null;
  return {
    indent: widthOf(found[1] ?? ""),
    number: number ? Number(number[2]) : null,
    text: plainText(line.slice(found[0].length)).trim(),
    length: line.trimEnd().length,
  };
}

function goesOn(item: Item, line: string, width: number): boolean {
  const indent = widthOf(/^\s*/.exec(line)?.[0] ?? "");
  return indent > item.indent || isBroken("x".repeat(item.length), width);
}

function isOtherList(first: Item, item: Item): boolean {
  return item.indent <= first.indent && (item.number === null) !== (first.number === null);
}

// Numbers are kept only as a list's own: each level must count on from its first, or the lines stay words.
function isList(items: readonly Item[], isInner = false): boolean {
  const [first] = items;
  if (!first) return true;
  const outer = items.filter(({ indent }) => indent <= first.indent);
  const counts = outer.every(({ number }, at) =>
    first.number === null ? number === null : number === first.number + at,
  );
  const isEnough = first.number === null || isInner || outer.length > 1;
  return (
    counts &&
    isEnough &&
    items.every((_, at) => isList(innerItems(items, at + 1, items[at]?.indent ?? 0), true))
  );
}

function listOf(items: readonly Item[], indent: number): NodeJson {
  const first = items[0]?.number ?? null;
  const content: NodeJson[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item;
    const inner = innerItems(items, at + 1, indent);
    const parts: NodeJson[] = [{ type: "paragraph", content: [{ type: "text", text: item.text }] }];
    if (inner.length > 0) parts.push(listOf(inner, inner[0]?.indent ?? 0));
    content.push({ type: "listItem", content: parts });
    at += 1 + inner.length;
  }
  if (first === null) return { type: "bulletList", content };
  return { type: "orderedList", attrs: { start: first }, content };
}

function innerItems(items: readonly Item[], from: number, indent: number): Item[] {
  const end = items.findIndex((item, at) => at >= from && item.indent <= indent);
  return items.slice(from, end < 0 ? items.length : end);
}

function widthOf(space: string): number {
  return space.replace(/\t/g, "    ").length;
}
