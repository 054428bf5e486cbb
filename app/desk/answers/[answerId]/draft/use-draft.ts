"use client";

import type { Editor } from "@tiptap/react";
import { useMemo, useRef, useState } from "react";
import { useEditorCalls } from "@/components/editor/answer-editor";
import { makeKnownReferences } from "@/components/editor/known-references";
import type { DraftText } from "@/components/editor/send-draft";
import { documentOf, useAnswerEditor } from "@/components/editor/use-answer-editor";
import { useAutosave } from "@/components/editor/use-autosave";
import { useFindings } from "@/components/editor/use-findings";
import type { Draft } from "@/lib/answers/find-draft";

type Asked = { personId: string; editionId: string; draft: Draft; canWrite: boolean };

/** One window's work on a draft: question, text, saving and findings, tied together. The words live here; the server only hears of them. */
export function useDraft({ personId, editionId, draft, canWrite }: Asked) {
  const [references] = useState(() => makeKnownReferences(draft.references));
  const questionField = useRef<HTMLTextAreaElement>(null);
  const questionNow = () => questionField.current?.value ?? draft.question;
  const [questionChanges, setQuestionChanges] = useState(0);
  const current = useRef<Editor | null>(null);
  const opened = useEditorWindow(current);
  const read = (): DraftText => ({
    question: questionNow(),
    document: current.current ? documentOf(current.current) : draft.document,
  });
  const autosave = useAutosave({
    ...{ personId, editionId, read },
    endpoint: `/api/desk/editions/${editionId}/draft`,
    lockVersion: draft.lockVersion,
    savedAt: draft.savedAt,
  });
  const onEdited = () => autosave.tell({ type: "edited", at: Date.now() });
  const { document } = draft;
  const { editor, problem } = useAnswerEditor({
    document,
    references,
    canWrite,
    calls: opened.calls,
    onEdited,
  });
  current.current = editor;
  const onQuestion = () => setQuestionChanges((count) => count + 1);
  const put = (text: DraftText) => {
    if (questionField.current) questionField.current.value = text.question;
    editor?.commands.setContent(text.document, { emitUpdate: false });
    onQuestion();
  };
  return {
    ...{ references, autosave, editor, problem, read },
    window: opened,
    findings: useFindings(editor, questionNow, questionChanges),
    question: {
      ref: questionField,
      name: "question",
      defaultValue: draft.question,
      onChange: () => {
        onEdited();
        onQuestion();
      },
    },
    ...useSetAside({ read, put, onEdited }),
  };
}

function useEditorWindow(current: { current: Editor | null }) {
  const toolbar = useRef<HTMLDivElement>(null);
  const citation = useRef<HTMLDivElement>(null);
  const places = useMemo(() => ({ toolbar, citation }), []);
  return { ...useEditorCalls(() => current.current, places), places };
}

type Words = { read: () => DraftText; put: (text: DraftText) => void; onEdited: () => void };

/** What gives way to another text is set aside, never thrown away. */
function useSetAside({ read, put, onEdited }: Words) {
  const [setAside, setSetAside] = useState<DraftText | null>(null);
  return {
    setAside,
    dropSetAside: () => setSetAside(null),
    take: (theirs: DraftText) => {
      setSetAside(read());
      put(theirs);
    },
    use: (text: DraftText) => {
      setSetAside(null);
      put(text);
      onEdited();
    },
  };
}
