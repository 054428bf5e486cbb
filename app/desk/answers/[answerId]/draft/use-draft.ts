"use client";

import type { Editor } from "@tiptap/react";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import type { OtherText } from "@/components/editor/autosave-state";
import { exchangeCitations } from "@/components/editor/exchange-citations";
import { type KnownReferences, makeKnownReferences } from "@/components/editor/known-references";
import { type Confirmed, confirmedSince, rememberConfirmed } from "@/components/editor/last-confirmed";
import { learnSources } from "@/components/editor/learn-sources";
import { type DraftText, isSameText } from "@/components/editor/send-draft";
import { documentOf, useAnswerEditor } from "@/components/editor/use-answer-editor";
import { useAutosave } from "@/components/editor/use-autosave";
import { useEditorCalls } from "@/components/editor/use-editor-calls";
import { useFindings } from "@/components/editor/use-findings";
import { type KeptCopies, useKeptCopies } from "@/components/editor/use-kept-copies";
import { usePresence } from "@/components/editor/use-presence";
import { useWantedCitation } from "@/components/editor/use-wanted-citation";
import type { WindowSaving } from "@/components/editor/window-saving";
import type { CheckKnowledge } from "@/lib/answers/find-check-knowledge";
import type { Draft } from "@/lib/answers/find-draft";
import { citationOrder } from "@/lib/document/numbering";
import { type EditionState, isWritable } from "@/lib/workflow/transitions";

type Asked = {
  personId: string;
  editionId: string;
  endpoint: string;
  draft: Draft;
  knowledge: CheckKnowledge;
  canWrite: boolean;
};

/** One window's work on a draft: question, text, saving and findings, tied together. The words live here; the server only hears of them. */
export function useDraft({ personId, editionId, endpoint, draft, knowledge, canWrite }: Asked) {
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
    place: { endpoint, personId, editionId },
    onConfirmed: (text, { merged, ...saved }) => {
      rememberConfirmed(personId, editionId, { ...saved, text, references });
      if (merged && current.current) exchangeCitations(current.current, references, merged);
    },
  });
  const { editor, problem } = useAnswerEditor({
    document: stored.document,
    references,
    canWrite,
    calls: shown.calls,
    onEdited: saving.edited,
  });
  current.current = editor;
  const kept = useKeptCopies({ personId, editionId, sittingId: saving.windowId }, stored);
  useWantedCitation(editor);
  const onQuestion = () => setQuestionChanges((count) => count + 1);
  // What was pressed goes with its panel; who pressed it goes on in the text.
  const toText = () => editor?.commands.focus(null, { scrollIntoView: false });
  const put = (text: DraftText) => {
    if (questionField.current) questionField.current.value = text.question;
    editor?.commands.setContent(text.document, { emitUpdate: false });
    onQuestion();
    toText();
  };
  return {
    ...{ references, saving, kept, editor, problem, read, put },
    autosave: saving.autosave,
    presence: usePresence({ personId, editionId }, saving),
    window: shown,
    checking: useFindings({ editor, references, knowledge, question: questionNow, questionChanges }),
    question: {
      ref: questionField,
      name: "question",
      defaultValue: stored.question,
      onChange: () => {
        saving.edited();
        onQuestion();
      },
    },
    ...useGivingWay({ read, put, toText, saving, kept, references }),
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

type Parts = {
  read: () => DraftText;
  put: (text: DraftText) => void;
  toText: () => void;
  saving: WindowSaving;
  kept: KeptCopies;
  references: KnownReferences;
};

/** How a text of this window gives way to another: what stood here is never thrown away. */
function useGivingWay({ read, put, toText, saving, kept, references }: Parts) {
  const router = useRouter();
  const putInstead = (text: DraftText) => {
    if (isSameText(text, read())) toText();
    else put(text);
    void learnSources(references, citationOrder(text.document));
  };
  return {
    resolve(text: DraftText, other: OtherText): void {
      const former = saving.setAside();
      putInstead(text);
      saving.resolved(former, other);
    },
    /** A newer text comes in where nothing is unsaved: what stood here is in the history. */
    takeIn(newer: OtherText): void {
      putInstead(newer);
      saving.tookTheirs(newer);
    },
    take(other: OtherText): void {
      kept.add(saving.setAside());
      putInstead(other);
      saving.tookTheirs(other);
      if (!isWritable(other.state as EditionState)) router.refresh();
    },
  };
}
