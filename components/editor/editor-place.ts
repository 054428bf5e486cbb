import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import type { Spot } from "@/components/editor/floating-panel";

/** Where a position of the text is on the screen. */
export function spotAt(editor: Editor, position: number): Spot {
  const { left, top, bottom } = editor.view.coordsAtPos(position);
  return { left, top, bottom };
}

/** Puts the caret at the start of the n-th outermost block among those that readers see: an empty paragraph or heading is not shown. */
export function goToBlock(editor: Editor, place: number): boolean {
  const starts: number[] = [];
  editor.state.doc.forEach((node, position) => {
    if (!node.isTextblock || node.content.size > 0) starts.push(position);
  });
  const start = starts[place];
  if (start === undefined) return false;
  const { from } = Selection.near(editor.state.doc.resolve(start + 1));
  return editor.chain().setTextSelection(from).focus(undefined, { scrollIntoView: true }).run();
}

/** Selects the next citation of a reference after the caret, and after the last one the first again. */
export function goToCitation(editor: Editor, refId: string): boolean {
  const places: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === "citation" && node.attrs.refId === refId) places.push(position);
  });
  const here = editor.state.selection.from;
  const next = places.find((position) => position > here) ?? places[0];
  if (next === undefined) return false;
  return editor.chain().setNodeSelection(next).focus(undefined, { scrollIntoView: true }).run();
}

/** Finds words in the text and selects them; false when they are not there (any more). */
export function goToWords(editor: Editor, words: string): boolean {
  let range: { from: number; to: number } | null = null;
  editor.state.doc.descendants((node, position) => {
    if (!node.isTextblock || range) return;
    const at = node.textBetween(0, node.content.size, undefined, "\uFFFC").indexOf(words);
    if (at >= 0) range = { from: position + 1 + at, to: position + 1 + at + words.length };
  });
  return range
    ? editor.chain().setTextSelection(range).focus(undefined, { scrollIntoView: true }).run()
    : false;
}
