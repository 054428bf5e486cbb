"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { citationCount, numbersIn } from "@/components/editor/citation-numbers";
import type { KnownReferences } from "@/components/editor/known-references";
import { selectedCitation } from "@/components/editor/selected-citation";

/** Says to a screen reader which citation is selected and that one was removed; the text itself cannot say either. */
export function CitationVoice({ editor, references }: { editor: Editor; references: KnownReferences }) {
  const now = useEditorState({ editor, selector: ({ editor: current }) => heard(current) });
  const before = useRef(now.count);
  const [removed, setRemoved] = useState(false);
  useEffect(() => {
    setRemoved(now.count < before.current);
    before.current = now.count;
  }, [now.count]);
  return (
    <output aria-live="polite" className="sr-only">
      {now.refId
        ? `Reference ${now.number}, ${references.find(now.refId)?.label ?? "not in the library"}. Press Enter for its details, Delete to remove it.`
        : removed &&
          `Citation removed. ${now.references} ${now.references === 1 ? "reference" : "references"} left.`}
    </output>
  );
}

function heard(editor: Editor) {
  const selected = selectedCitation(editor);
  return {
    refId: selected?.refId ?? null,
    number: selected?.number ?? 0,
    count: citationCount(editor.state),
    references: numbersIn(editor.state).size,
  };
}
