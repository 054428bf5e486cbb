"use client";

import type { Editor } from "@tiptap/react";
import { Suspense, useEffect } from "react";
import {
  addPassage,
  addReference,
  addReferences,
  keepForLater,
  letSourceGo,
  readPasted,
} from "@/app/desk/answers/[answerId]/draft/actions";
import { DraftActs } from "@/app/desk/answers/[answerId]/draft/draft-acts";
import { DraftAside } from "@/app/desk/answers/[answerId]/draft/draft-aside";
import { OtherTexts } from "@/app/desk/answers/[answerId]/draft/other-texts";
import { ShareDraft } from "@/app/desk/answers/[answerId]/draft/share-draft";
import { useDraft } from "@/app/desk/answers/[answerId]/draft/use-draft";
import { addComment, listPeople, proposeWords } from "@/app/desk/answers/[answerId]/review/actions";
import { AnswerEditor } from "@/components/editor/answer-editor";
import { PresenceLine } from "@/components/editor/presence-line";
import { SaveStatus } from "@/components/editor/save-status";
import { usePassageKeeping } from "@/components/editor/use-passage-keeping";
import { PreviewButton } from "@/components/preview/preview-button";
import type { PreviewAround } from "@/components/preview/use-draft-page";
import { usePreviewWindow } from "@/components/preview/use-preview-window";
import { ChangeRequestNotice } from "@/components/review/change-request-notice";
import { late } from "@/components/ui/late";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import type { Verdicts } from "@/lib/access/policy";
import type { CheckKnowledge } from "@/lib/answers/find-check-knowledge";
import type { Draft } from "@/lib/answers/find-draft";
import type { Thread } from "@/lib/review/list-threads";

const DraftComment = late(() =>
  import("@/components/editor/draft-comment").then((room) => room.DraftComment),
);

const DraftPreview = late(() =>
  import("@/components/preview/draft-preview").then((room) => room.DraftPreview),
);

type Props = {
  personId: string;
  edition: { id: string; number: number };
  verdicts: Verdicts;
  draft: Draft;
  knowledge: CheckKnowledge;
  threads: Thread[];
  request: { note: string; reviewer: string; at: string } | null;
  zone: string;
  around: PreviewAround;
};

const actions = { readPasted, addReference, addReferences };
const commenting = { add: addComment, propose: proposeWords, people: listPeople };

/** The draft at work: everything that is typed is saved by itself, and nothing that the server says is written over it. */
export function DraftForm(props: Props) {
  const { personId, edition, verdicts, draft, knowledge, threads, request, zone, around } = props;
  const canWrite = verdicts.write === null;
  const endpoint = `/api/desk/editions/${edition.id}/draft`;
  const work = useDraft({ personId, editionId: edition.id, endpoint, draft, knowledge, canWrite });
  const { editor, saving, autosave, references, checking, question } = work;
  const preview = usePreviewWindow(personId);
  const keeping = usePassageKeeping(edition.id, draft.passages, addPassage);
  useFirstWord(canWrite ? editor : null);
  return (
    <div
      data-wide={preview.isOpen || undefined}
      className="group/draft grid items-start gap-5 lg:has-[>aside]:grid-cols-[minmax(0,1fr)_18.5rem] lg:data-wide:grid-cols-[minmax(0,35rem)_minmax(0,1fr)] lg:data-wide:grid-rows-[auto_1fr] min-[112rem]:data-wide:grid-cols-[minmax(0,1fr)_18.5rem_minmax(0,1fr)] min-[112rem]:data-wide:grid-rows-1"
    >
      <div className="flex min-w-0 flex-col gap-4 max-lg:group-data-wide/draft:hidden">
        {request ? <ChangeRequestNotice {...{ request, threads }} /> : null}
        {work.problem ? (
          <Notice tone="danger" title="This text cannot be edited here" isAnnounced>
            {work.problem}
          </Notice>
        ) : null}
        {editor ? <OtherTexts {...{ work, endpoint }} reason={verdicts.write} /> : null}
        <div className="relative">
          <TextArea
            label="Question"
            description={canWrite ? "As the reader asked it." : undefined}
            rows={2}
            maxLength={2_000}
            readOnly={!canWrite}
            {...question}
          />
          <div className="absolute -top-2 right-0">
            <PreviewButton isOpen={preview.isOpen} onToggle={preview.toggle} />
          </div>
        </div>
        <AnswerEditor
          {...{ editor, references, keeping, canWrite, actions }}
          {...work.window}
          readingList={{ kept: draft.kept, keep: keepForLater, letGo: letSourceGo }}
          editionId={edition.id}
          beside={
            canWrite ? (
              <>
                <PresenceLine presence={work.presence} />
                <SaveStatus autosave={autosave} />
              </>
            ) : null
          }
        />
      </div>
      <DraftAside
        {...{ editor, autosave, checking, threads, canWrite, zone }}
        whyNoComment={verdicts.comment}
        editionId={edition.id}
        source={draft.source}
      >
        <DraftActs
          {...{ editor, saving, edition, verdicts }}
          presence={work.presence}
          findings={checking?.open ?? null}
        />
      </DraftAside>
      <Suspense>
        {work.window.isCommenting && editor ? (
          <DraftComment
            {...{ editor, references, autosave }}
            editionId={edition.id}
            actions={commenting}
            onClose={() => work.window.setCommenting(false)}
          />
        ) : null}
      </Suspense>
      {preview.isOpen && editor ? (
        <div className="min-w-0 lg:sticky lg:top-[calc(var(--bar)+1rem)] lg:col-start-2 lg:row-span-2 lg:row-start-1 min-[112rem]:col-start-3 min-[112rem]:row-span-1">
          <Suspense>
            <DraftPreview
              {...{ editor, references, around, preview }}
              read={work.read}
              onWords={autosave.subscribe}
            >
              <ShareDraft {...{ autosave, zone }} editionId={edition.id} reason={verdicts.share} />
            </DraftPreview>
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}

/** A draft without a word waits for the first one, unless one is somewhere else already, or a keyboard would cover the screen. */
function useFirstWord(editor: Editor | null): void {
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (editor?.isEmpty && isFree && window.matchMedia("(pointer: fine)").matches) editor.commands.focus();
  }, [editor]);
}
