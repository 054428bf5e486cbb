import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { numbersIn } from "@/components/editor/citation-numbers";
import type { LinePlace, NewAnchor, TextAnchor } from "@/lib/document/anchor/anchor";
import { findAnchor } from "@/lib/document/anchor/find-anchor";
import { makeAnchor } from "@/lib/document/anchor/make-anchor";
import { type Reading, rangeIn, readLines } from "@/lib/document/anchor/read-lines";
import { type PlacedBlock, placedBlocks, wordsOf } from "@/lib/document/checks/locate";
import type { NodeJson } from "@/lib/document/document-types";
import { asTyped } from "@/lib/document/replacement/replace-words";

/** The words of an editor's document, with the way to its positions. */
export type EditorText = {
  reading: Reading;
  /** The positions of a stretch of the reading. */
  positions: (stretch: { from: number; to: number }) => { from: number; to: number };
};

/** Reads the words of an editor's document, as anchors see them. */
export function readEditorText(doc: Node): EditorText {
  const blocks = placedBlocks(doc);
  const reading = readLines(blocks.map(({ node }) => wordsOf(node)));
  const positionOf = ({ line, offset }: LinePlace) => (blocks[line]?.position ?? 0) + 1 + offset;
  return {
    reading,
    positions: (stretch) => {
      const { from, to } = rangeIn(reading, stretch.from, stretch.to);
      return { from: positionOf(from), to: positionOf(to) };
    },
  };
}

/** The anchor of a stretch of an editor's document; null when it holds no word. */
export function anchorInEditor(doc: Node, { from, to }: { from: number; to: number }): NewAnchor | null {
  const blocks = placedBlocks(doc);
  const reading = readLines(blocks.map(({ node }) => wordsOf(node)));
  return makeAnchor(reading, { from: placeAt(blocks, from), to: placeAt(blocks, to) });
}

/** The words of an anchor as one types them, with the numbers of their citations; null when they go over several lines. */
export function typedInEditor({ state }: Editor, anchor: TextAnchor): string | null {
  const text = readEditorText(state.doc);
  const found = findAnchor(text.reading, anchor);
  const words = found.state === "gone" ? null : stretchOf(state.doc, text.positions(found));
  return words && asTyped(words, numbersIn(state));
}

/** What stands between two positions of one line; null when they are in two. */
export function stretchOf(doc: Node, { from, to }: { from: number; to: number }): NodeJson[] | null {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  if (start.parent !== end.parent) return null;
  return (start.parent.cut(start.parentOffset, end.parentOffset).content.toJSON() ?? []) as NodeJson[];
}

/** Which line a position is in, or between which lines. */
function placeAt(blocks: readonly PlacedBlock[], position: number): LinePlace {
  const line = Math.max(
    0,
    blocks.findLastIndex((block) => block.position < position),
  );
  const block = blocks[line];
  return { line, offset: Math.max(0, position - (block?.position ?? 0) - 1) };
}
