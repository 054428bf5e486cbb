import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { findMarkers } from "@/lib/document/paste/find-markers";
import { findReferenceList, type ListEntry } from "@/lib/document/paste/find-reference-list";

/** Numbers in brackets that point to no source, by their place in the text. */
export type LooseNumber = { from: number; to: number; numbers: number[]; canCite: boolean };

/** A pasted reference list: its entries, and where its lines and its heading stand in the text. */
export type PastedList = { entries: ListEntry[]; lines: Line[]; headings: Line[] };

type Line = { text: string; number: number | null; from: number; to: number; isWhole: boolean };

/** The numbers in brackets between two places of a text, in reading order. */
export function looseNumbers(doc: Node, from: number, to: number): LooseNumber[] {
  const found: LooseNumber[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    for (const marker of findMarkers(textOf(node))) {
      const place = { from: position + 1 + marker.from, to: position + 1 + marker.to };
      if (place.from >= from && place.to <= to)
        found.push({ ...place, numbers: marker.numbers, canCite: node.type.name !== "heading" });
    }
    return false;
  });
  return found;
}

/** The reference list between two places of a text; null when there is none. */
export function pastedList(doc: Node, from: number, to: number): PastedList | null {
  const lines = linesBetween(doc, from, to);
  const found = findReferenceList(lines);
  if (!found) return null;
  const isEntry = new Set(found.entries.map(({ at }) => at));
  return {
    entries: found.entries,
    lines: found.entries.flatMap(({ at }) => lines[at] ?? []),
    headings: found.paragraphs.filter((at) => !isEntry.has(at)).flatMap((at) => lines[at] ?? []),
  };
}

/** Whether a place is in a pasted list. */
export function isInList({ lines, headings }: PastedList, position: number): boolean {
  return [...lines, ...headings].some(({ from, to }) => position >= from && position < to);
}

/** The blocks of a pasted list with its heading. They go only when every line of it is linked; else all stay, so that no line is lost and no number moves. */
export function linkedBlocks(doc: Node, list: PastedList, linked: { has: (number: number) => boolean }) {
  const isWhole = list.entries.every(({ number }) => linked.has(number));
  return isWhole ? blocksOf(doc, [...list.headings, ...list.lines]) : [];
}

function linesBetween(doc: Node, from: number, to: number): Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    const number = numberOfItem(doc.resolve(position + 1), node);
    const start = Math.max(0, from - position - 1);
    const end = Math.min(node.content.size, to - position - 1);
    const isWhole = start === 0 && end === node.content.size;
    const place = isWhole
      ? { from: position, to: position + node.nodeSize }
      : { from: position + 1 + start, to: position + 1 + end };
    lines.push({ text: textOf(node).slice(start, end), number, isWhole, ...place });
    return false;
  });
  return lines;
}

function numberOfItem(place: ResolvedPos, block: Node): number | null {
  const item = place.depth > 1 ? place.node(-1) : null;
  const list = place.depth > 2 ? place.node(-2) : null;
  const isFirst = item?.type.name === "listItem" && item.firstChild === block;
  return isFirst && list?.type.name === "orderedList" ? Number(list.attrs.start) + place.index(-2) : null;
}

// Never more than was pasted: where the last line ran into words that stood there before, only its own words go.
// A list or item that holds nothing but lines that go, goes as a whole.
function blocksOf(doc: Node, lines: readonly Line[]): { from: number; to: number }[] {
  const goes = new Set(lines.filter(({ isWhole }) => isWhole).map(({ from }) => from));
  const blocks = new Map<number, number>();
  for (const line of lines) {
    if (!line.isWhole) {
      blocks.set(line.from, line.to);
      continue;
    }
    const place = doc.resolve(line.from + 1);
    let depth = place.depth;
    while (depth > 1 && holdsOnly(place.node(depth - 1), place.before(depth - 1), goes)) depth -= 1;
    blocks.set(place.before(depth), place.after(depth));
  }
  return [...blocks].map(([from, to]) => ({ from, to }));
}

function holdsOnly(node: Node, position: number, goes: ReadonlySet<number>): boolean {
  let isOnly = true;
  node.descendants((inner, offset) => {
    if (inner.isTextblock) isOnly &&= goes.has(position + 1 + offset);
    return isOnly;
  });
  return isOnly;
}

// Each citation and line break counts one, so that offsets are places of the editor.
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, "\uFFFC");
}
