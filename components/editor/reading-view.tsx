"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useState } from "react";
import { editorExtensions } from "@/components/editor/editor-extensions";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DocumentJson } from "@/lib/document/document-types";

const nothing = {
  pick: () => undefined,
  editLink: () => undefined,
  enterToolbar: () => undefined,
  enterCitation: () => undefined,
};

type Props = { document: DocumentJson; references: KnownReferences; label: string };

/** A text to read, set as in the editor, with its own numbers. */
export function ReadingView({ document, references, label }: Props) {
  const [extensions] = useState(() => editorExtensions(references, nothing));
  const editor = useEditor({
    extensions,
    content: document,
    editable: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: { class: "answer-text", "aria-label": label, role: "document", tabindex: "0" },
    },
  });
  return <EditorContent editor={editor} />;
}
