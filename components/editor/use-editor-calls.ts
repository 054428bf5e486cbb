import type { Editor } from "@tiptap/react";
import { type RefObject, useState } from "react";
import type { EditorCalls } from "@/components/editor/editor-extensions";
import { spotAt } from "@/components/editor/editor-place";
import { SHOW_KEYS } from "@/components/editor/key-sheet";
import { canCiteIn } from "@/components/editor/picker-key";
import type { Spot } from "@/components/ui/floating-panel";

/** Where the picker is open and what the citation will replace; null while it is closed. Who came from the panel of a citation goes back to it. */
export type Picking = { spot: Spot; from: number; to: number; isFromPanel?: boolean } | null;

/** What the box over the text is open for; null while it is closed. */
export type FindingBox = "find" | "replace" | null;

/** Where the keys move to: the toolbar, and the panel of the selected citation. */
export type EditorPlaces = {
  toolbar: RefObject<HTMLDivElement | null>;
  citation: RefObject<HTMLDivElement | null>;
};

/** The calls of the keys, and the state of what they open. */
export function useEditorCalls(editorOf: () => Editor | null, places: EditorPlaces) {
  const [picking, setPicking] = useState<Picking>(null);
  const [isLinking, setLinking] = useState(false);
  const [finding, setFinding] = useState<FindingBox>(null);
  const [isCommenting, setCommenting] = useState(false);
  const calls: EditorCalls = {
    pick: (typed) => {
      const editor = editorOf();
      if (!editor?.isEditable || (!typed && !canCiteIn(editor.state))) return;
      const { from, to } = typed ?? { from: editor.state.selection.to, to: editor.state.selection.to };
      setPicking({ spot: spotAt(editor, to), from, to });
    },
    editLink: () => {
      if (editorOf()?.isEditable) setLinking(true);
    },
    enterToolbar: () => places.toolbar.current?.querySelector<HTMLElement>("button")?.focus(),
    find: setFinding,
    showKeys: () => document.dispatchEvent(new Event(SHOW_KEYS)),
    // A panel that was closed opens again by the same key: it is there a moment later.
    enterCitation: () => setTimeout(() => enter(places.citation.current)),
    comment: () => setCommenting(true),
  };
  return {
    ...{ calls, picking, setPicking, isLinking, setLinking },
    ...{ finding, setFinding, isCommenting, setCommenting },
  };
}

function enter(panel: HTMLElement | null): void {
  const control = ["[data-current] input", "input", "button", "a"]
    .map((wanted) => panel?.querySelector<HTMLElement>(wanted))
    .find(Boolean);
  control?.focus();
}
