"use client";

import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { type Editor, useEditorState } from "@tiptap/react";
import { canCiteIn } from "@/components/editor/picker-key";

/** What the toolbar shows of the place of the caret. */
export type ToolbarState = {
  block: "paragraph" | "heading2" | "heading3" | "heading4";
  on: Record<
    | "bold"
    | "italic"
    | "subscript"
    | "superscript"
    | "link"
    | "bulletList"
    | "orderedList"
    | "blockquote"
    | "table",
    boolean
  >;
  canUndo: boolean;
  canRedo: boolean;
  canCite: boolean;
  citesInBlock: boolean;
};

const nothing: ToolbarState = {
  block: "paragraph",
  on: {
    bold: false,
    italic: false,
    subscript: false,
    superscript: false,
    link: false,
    bulletList: false,
    orderedList: false,
    blockquote: false,
    table: false,
  },
  canUndo: false,
  canRedo: false,
  canCite: true,
  citesInBlock: false,
};

/** Follows the caret; the toolbar is drawn again only when something it shows has changed. */
export function useToolbarState(editor: Editor | null): ToolbarState {
  return (
    useEditorState({ editor, selector: ({ editor: current }) => (current ? readState(current) : nothing) }) ??
    nothing
  );
}

function readState(editor: Editor): ToolbarState {
  const is = (name: string) => editor.isActive(name);
  const level = [2, 3, 4].find((each) => editor.isActive("heading", { level: each }));
  const citesInBlock = editor.state.selection.$from.parent.content.content.some(
    (node) => node.type.name === "citation",
  );
  return {
    block: level ? (`heading${level}` as ToolbarState["block"]) : "paragraph",
    on: {
      bold: is("bold"),
      italic: is("italic"),
      subscript: is("subscript"),
      superscript: is("superscript"),
      link: is("link"),
      bulletList: is("bulletList"),
      orderedList: is("orderedList"),
      blockquote: is("blockquote"),
      table: is("table"),
    },
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
    canCite: canCiteIn(editor.state),
    citesInBlock,
  };
}
