import type { Node } from "@tiptap/pm/model";
import { findMarkers } from "@/lib/document/paste/find-markers";
import { findReferenceList, type ListEntry } from "@/lib/document/paste/find-reference-list";

/** Numbers in brackets that point to no source, by their place in the text. */
export type LooseNumber = { from: number; to: number; numbers: number[]; canCite: boolean };

/** A pasted reference list and the places of the blocks that it takes. */
export type PastedList = { entries: ListEntry[]; blocks: { from: number; to: number }[] };

type Line = { text: string; number: number | null; from: number; to: number };

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
  const taken = found.paragraphs.flatMap((at) => lines[at] ?? []);
  return { entries: found.entries, blocks: blocksOf(doc, taken) };
}

function linesBetween(doc: Node, from: number, to: number): Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    const place = doc.resolve(position + 1);
    const item = place.depth > 1 ? place.node(-1) : null;
    const list = place.depth > 2 ? place.node(-2) : null;
    const isFirst = item?.type.name === "listItem" && item.firstChild === node;
    const number =
      isFirst && list?.type.name === "orderedList" ? Number(list.attrs.start) + place.index(-2) : null;
    lines.push({ text: textOf(node), number, from: position, to: position + node.nodeSize });
    return false;
  });
  return lines;
}

// A list or item that holds nothing but lines that go, goes as a whole.
function blocksOf(doc: Node, lines: readonly Line[]): { from: number; to: number }[] {
  const goes = new Set(lines.map(({ from }) => from));
  const blocks = new Map<number, number>();
  for (const line of lines) {
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
