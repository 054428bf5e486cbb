"use client";

import { NodeSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import type { Autosave } from "@/components/editor/autosave-loop";
import { hasUnsavedWords } from "@/components/editor/autosave-state";
import { anchorInEditor, typedInEditor } from "@/components/editor/editor-text";
import type { KnownReferences } from "@/components/editor/known-references";
import { useSaveState } from "@/components/editor/use-autosave";
import { CommentDialog } from "@/components/review/comment-dialog";
import type { CommentActions, Spoken } from "@/components/review/comment-form";

type Props = {
  editor: Editor;
  editionId: string;
  references: KnownReferences;
  autosave: Autosave;
  actions: CommentActions;
  onClose: () => void;
};

/** A new comment on what is selected in the editor: words, a citation, or, with nothing selected, the whole answer. It waits until the words are saved. */
export function DraftComment({ editor, editionId, references, autosave, actions, onClose }: Props) {
  const [about] = useState(() => spokenOf(editor, references));
  const isUnsaved = hasUnsavedWords(useSaveState(autosave));
  const close = () => {
    onClose();
    // The window gives the focus back to where it was first.
    setTimeout(() => editor.commands.focus(null, { scrollIntoView: false }), 50);
  };
  return (
    <CommentDialog
      {...{ about, actions, close }}
      on={{ editionId, revisionId: null }}
      reason={isUnsaved ? "Your last words are being saved. This takes a moment." : null}
    />
  );
}

function spokenOf(editor: Editor, references: KnownReferences): Spoken {
  const { selection, doc } = editor.state;
  if (selection instanceof NodeSelection && selection.node.type.name === "citation") {
    const referenceId = String(selection.node.attrs.refId);
    const quote = references.find(referenceId)?.label ?? "a source";
    return { anchor: { kind: "reference", referenceId }, quote, typed: null };
  }
  const anchor = selection.empty ? null : anchorInEditor(doc, selection);
  if (!anchor) return { anchor: null, quote: null, typed: null };
  const typed = typedInEditor(editor, anchor);
  return { anchor: { kind: "text", ...anchor }, quote: anchor.quote, typed };
}
