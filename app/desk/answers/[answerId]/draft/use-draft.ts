"use client";

import type { Editor } from "@tiptap/react";
import { useMemo, useRef, useState } from "react";
import { useEditorCalls } from "@/components/editor/answer-editor";
import { makeKnownReferences } from "@/components/editor/known-references";
import { type Confirmed, confirmedSince, rememberConfirmed } from "@/components/editor/last-confirmed";
import type { DraftText } from "@/components/editor/send-draft";
import { documentOf, useAnswerEditor } from "@/components/editor/use-answer-editor";
import { useAutosave } from "@/components/editor/use-autosave";
import { useFindings } from "@/components/editor/use-findings";
import type { Draft } from "@/lib/answers/find-draft";

type Asked = { personId: string; editionId: string; draft: Draft; canWrite: boolean };

/** One window's work on a draft: question, text, saving and findings, tied together. The words live here; the server only hears of them. */
export function useDraft({ personId, editionId, draft, canWrite }: Asked) {
  const [opened] = useState(
    () => confirmedSince({ personId, editionId }, draft.lockVersion) ?? asOpened(draft),
  );
  const { references, text: stored } = opened;
  const questionField = useRef<HTMLTextAreaElement>(null);
  const questionNow = () => questionField.current?.value ?? stored.question;
  const [questionChanges, setQuestionChanges] = useState(0);
  const current = useRef<Editor | null>(null);
  const shown = useEditorWindow(current);
  const read = (): DraftText => ({
    question: questionNow(),
    document: current.current ? documentOf(current.current) : stored.document,
  });
  const saving = useAutosave({
    ...{ opened, read },
    place: { endpoint: `/api/desk/editions/${editionId}/draft`, personId, editionId },
    onConfirmed: (text, saved) => rememberConfirmed(personId, editionId, { ...saved, text, references }),
  });
  const { editor, problem } = useAnswerEditor({
    document: stored.document,
    references,
    canWrite,
    calls: shown.calls,
    onEdited: saving.edited,
  });
  current.current = editor;
  const onQuestion = () => setQuestionChanges((count) => count + 1);
  const put = (text: DraftText) => {
    if (questionField.current) questionField.current.value = text.question;
    editor?.commands.setContent(text.document, { emitUpdate: false });
    onQuestion();
  };
  return {
    ...{ references, saving, editor, problem, read, put, stored },
    autosave: saving.autosave,
    window: shown,
    findings: useFindings(editor, questionNow, questionChanges),
    question: {
      ref: questionField,
      name: "question",
      defaultValue: stored.question,
      onChange: () => {
        saving.edited();
        onQuestion();
      },
    },
    ...useSetAside(read, put),
  };
}

function asOpened({ lockVersion, savedAt, question, document, references }: Draft): Confirmed {
  return {
    ...{ lockVersion, savedAt, text: { question, document } },
    references: makeKnownReferences(references),
  };
}

function useEditorWindow(current: { current: Editor | null }) {
  const toolbar = useRef<HTMLDivElement>(null);
  const citation = useRef<HTMLDivElement>(null);
  const places = useMemo(() => ({ toolbar, citation }), []);
  return { ...useEditorCalls(() => current.current, places), places };
}

/** What gives way to another text is set aside, never thrown away. */
function useSetAside(read: () => DraftText, put: (text: DraftText) => void) {
  const [setAside, setSetAside] = useState<DraftText | null>(null);
  return {
    setAside,
    dropSetAside: () => setSetAside(null),
    take: (theirs: DraftText) => {
      setSetAside(read());
      put(theirs);
    },
  };
}
