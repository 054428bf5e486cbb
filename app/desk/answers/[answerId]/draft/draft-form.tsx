"use client";

import { addReference, readPasted } from "@/app/desk/answers/[answerId]/draft/actions";
import { DraftActs } from "@/app/desk/answers/[answerId]/draft/draft-acts";
import { DraftAside } from "@/app/desk/answers/[answerId]/draft/draft-aside";
import { useDraft } from "@/app/desk/answers/[answerId]/draft/use-draft";
import { AnswerEditor } from "@/components/editor/answer-editor";
import { ConflictPanel } from "@/components/editor/conflict-panel";
import { KeptWords } from "@/components/editor/kept-words";
import { SaveStatus } from "@/components/editor/save-status";
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
  const work = useDraft({ personId, editionId: edition.id, draft, canWrite });
  const { editor, autosave, references, findings, question } = work;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18.5rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {request ? (
          <Notice tone="warning" title={`${request.reviewer} asked for changes`}>
            <p className="whitespace-pre-line">{request.note}</p>
          </Notice>
        ) : null}
        {work.problem ? (
          <Notice tone="danger" title="This text cannot be edited here" isAnnounced>
            {work.problem}
          </Notice>
        ) : null}
        {editor ? (
          <ConflictPanel {...{ autosave, editor, references }} read={work.read} onTake={work.take} />
        ) : null}
        {canWrite ? (
          <KeptWords
            {...{ personId, references }}
            setAside={work.setAside}
            editionId={edition.id}
            stored={draft}
            onUse={work.use}
            onDrop={work.dropSetAside}
          />
        ) : null}
        <TextArea
          label="Question"
          description={canWrite ? "As the reader asked it." : undefined}
          rows={2}
          maxLength={2_000}
          readOnly={!canWrite}
          {...question}
        />
        <AnswerEditor
          {...{ editor, references, canWrite, actions }}
          {...work.window}
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
