import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import type { Spot } from "@/components/ui/floating-panel";

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

/** Scrolls until a position of the text is well in view: the bars at the top lie over the text, and the words at the very edge of a window are hardly seen. */
export function keepInSight(editor: Editor, position: number): void {
  const { top, bottom } = editor.view.coordsAtPos(position);
  const height = window.innerHeight;
  if (top < height * 0.2 || bottom > height * 0.85) window.scrollBy({ top: top - height * 0.35 });
}
