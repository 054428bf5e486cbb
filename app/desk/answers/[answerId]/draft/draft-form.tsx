"use client";

import { useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { addReference, readPasted } from "@/app/desk/answers/[answerId]/draft/actions";
import { DraftActs } from "@/app/desk/answers/[answerId]/draft/draft-acts";
import { DraftAside } from "@/app/desk/answers/[answerId]/draft/draft-aside";
import { AnswerEditor, useEditorCalls } from "@/components/editor/answer-editor";
import { ConflictPanel } from "@/components/editor/conflict-panel";
import { KeptWords } from "@/components/editor/kept-words";
import { makeKnownReferences } from "@/components/editor/known-references";
import { SaveStatus } from "@/components/editor/save-status";
import type { DraftText } from "@/components/editor/send-draft";
import { documentOf, useAnswerEditor } from "@/components/editor/use-answer-editor";
import { useAutosave } from "@/components/editor/use-autosave";
import { useFindings } from "@/components/editor/use-findings";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import type { Verdicts } from "@/lib/access/policy";
import type { Draft } from "@/lib/answers/find-draft";
import type { Thread } from "@/lib/review/list-threads";

type Props = {
  personId: string;
  edition: { id: string; number: number };
  verdicts: Verdicts;
  draft: Draft;
  threads: Thread[];
  request: { note: string; reviewer: string; at: string } | null;
  zone: string;
};

const actions = { readPasted, addReference };

/** The draft at work: everything that is typed is saved by itself, and nothing that the server says is written over it. */
export function DraftForm({ personId, edition, verdicts, draft, threads, request, zone }: Props) {
  const canWrite = verdicts.write === null;
  const [references] = useState(() => makeKnownReferences(draft.references));
  const { register, getValues, setValue } = useForm({ defaultValues: { question: draft.question } });
  const [questionChanges, setQuestionChanges] = useState(0);
  const [setAside, setSetAside] = useState<DraftText | null>(null);
  const toolbarPlace = useRef<HTMLDivElement>(null);
  const citationPlace = useRef<HTMLDivElement>(null);
  const places = useMemo(() => ({ toolbar: toolbarPlace, citation: citationPlace }), []);
  const current = useRef<ReturnType<typeof useAnswerEditor>["editor"]>(null);
  const opened = useEditorCalls(() => current.current, places);
  const read = (): DraftText => ({
    question: getValues("question"),
    document: current.current ? documentOf(current.current) : draft.document,
  });
  const autosave = useAutosave({
    ...{ personId, editionId: edition.id, read },
    endpoint: `/api/desk/editions/${edition.id}/draft`,
    lockVersion: draft.lockVersion,
    savedAt: draft.savedAt,
  });
  const onEdited = () => autosave.tell({ type: "edited", at: Date.now() });
  const { editor, problem } = useAnswerEditor({
    document: draft.document,
    references,
    canWrite,
    calls: opened.calls,
    onEdited,
  });
  current.current = editor;
  const findings = useFindings(editor, () => getValues("question"), questionChanges);
  const put = (text: DraftText) => {
    setValue("question", text.question);
    editor?.commands.setContent(text.document, { emitUpdate: false });
    setQuestionChanges((count) => count + 1);
  };
  const take = (theirs: DraftText) => {
    setSetAside(read());
    put(theirs);
  };
  const use = (text: DraftText) => {
    setSetAside(null);
    put(text);
    onEdited();
  };
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {request ? (
          <Notice tone="warning" title={`${request.reviewer} asked for changes`}>
            <p className="whitespace-pre-line">{request.note}</p>
          </Notice>
        ) : null}
        {problem ? (
          <Notice tone="danger" title="This text cannot be edited here" isAnnounced>
            {problem}
          </Notice>
        ) : null}
        {editor ? <ConflictPanel {...{ autosave, editor, references, read }} onTake={take} /> : null}
        {canWrite ? (
          <KeptWords
            {...{ personId, references, setAside }}
            editionId={edition.id}
            stored={draft}
            onUse={use}
            onDrop={() => setSetAside(null)}
          />
        ) : null}
        <TextArea
          label="Question"
          description={canWrite ? "As the reader asked it." : undefined}
          rows={2}
          maxLength={2_000}
          readOnly={!canWrite}
          error={undefined}
          {...register("question", {
            onChange: () => {
              onEdited();
              setQuestionChanges((count) => count + 1);
            },
          })}
        />
        <AnswerEditor
          {...{ editor, references, canWrite, actions, places }}
          {...opened}
          editionId={edition.id}
          beside={canWrite ? <SaveStatus autosave={autosave} /> : null}
        />
      </div>
      <DraftAside {...{ editor, findings, threads, canWrite, zone }} source={draft.source}>
        <DraftActs {...{ autosave, edition, verdicts, findings }} />
      </DraftAside>
    </div>
  );
}
