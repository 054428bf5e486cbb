"use client";

import { type Editor, useEditor } from "@tiptap/react";
import { useRef, useState } from "react";
import { copiedText } from "@/components/editor/copy-out";
import { type EditorCalls, editorExtensions } from "@/components/editor/editor-extensions";
import type { KnownReferences } from "@/components/editor/known-references";
import type { DocumentJson } from "@/lib/document/document-types";

type Asked = {
  document: DocumentJson;
  references: KnownReferences;
  canWrite: boolean;
  calls: EditorCalls;
  onEdited: () => void;
};

/** The editor of an answer's text. It starts from the stored document and owns it from then on: nothing is ever written back over typing. */
export function useAnswerEditor({ document, references, canWrite, calls, onEdited }: Asked) {
  const latest = useRef({ calls, onEdited });
  latest.current = { calls, onEdited };
  const [problem, setProblem] = useState<string | null>(null);
  const [extensions] = useState(() =>
    editorExtensions(references, {
      pick: (typed) => latest.current.calls.pick(typed),
      editLink: () => latest.current.calls.editLink(),
      enterToolbar: () => latest.current.calls.enterToolbar(),
      find: (what) => latest.current.calls.find(what),
      showKeys: () => latest.current.calls.showKeys(),
      enterCitation: () => latest.current.calls.enterCitation(),
      comment: () => latest.current.calls.comment(),
    }),
  );
  const editor = useEditor({
    extensions,
    content: document,
    editable: canWrite,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    enableContentCheck: true,
    injectCSS: false,
    onContentError: ({ editor: broken }) => {
      broken.setEditable(false);
      setProblem(
        "This text has a part that this editor does not know, so it is shown for reading only. Reload the page; if it stays so, tell your administrator.",
      );
    },
    onUpdate: () => latest.current.onEdited(),
    editorProps: {
      attributes: {
        class: "answer-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Answer",
        "aria-describedby": "answer-keys",
        spellcheck: "true",
        lang: "en",
      },
      clipboardTextSerializer: (slice, view) => copiedText(slice, view, references),
    },
  });
  return { editor, problem };
}

/** The document as it stands in the editor now. */
export function documentOf(editor: Editor): DocumentJson {
  return editor.getJSON() as DocumentJson;
}
