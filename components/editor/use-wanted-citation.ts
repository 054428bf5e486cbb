"use client";

import type { Editor } from "@tiptap/react";
import { useEffect } from "react";
import { isNamedBefore } from "@/components/editor/citation-group";

/** Selects the citation that the address asks for, `?cite={reference}&at={its how-manieth place}`, once the text is open. */
export function useWantedCitation(editor: Editor | null): void {
  useEffect(() => {
    if (!editor) return;
    const asked = new URLSearchParams(window.location.search);
    const place = placeOf(editor, asked.get("cite"), Number(asked.get("at") ?? 1));
    if (place === undefined) return;
    editor.chain().setNodeSelection(place).focus(undefined, { scrollIntoView: true }).run();
    editor.view.nodeDOM(place)?.parentElement?.scrollIntoView({ block: "center" });
  }, [editor]);
}

function placeOf(editor: Editor, refId: string | null, at: number): number | undefined {
  const places: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== "citation" || node.attrs.refId !== refId) return;
    if (!isNamedBefore(editor.state.doc, position)) places.push(position);
  });
  return places[at - 1] ?? places[0];
}
