"use client";

import type { Editor } from "@tiptap/react";
import { type ReactNode, Suspense } from "react";
import { bringBackFinding, dismissFinding } from "@/app/desk/answers/[answerId]/draft/actions";
import {
  applyProposal,
  declineProposal,
  editComment,
  listPeople,
  reopenThread,
  replyToComment,
  resolveThread,
} from "@/app/desk/answers/[answerId]/review/actions";
import type { Autosave } from "@/components/editor/autosave-loop";
import { ImportProblems } from "@/components/editor/import-problems";
import type { Checking } from "@/components/editor/use-findings";
import { Card } from "@/components/ui/card";
import { late } from "@/components/ui/late";
import type { DraftSource } from "@/lib/answers/find-draft";
import type { Thread } from "@/lib/review/list-threads";

const DraftThreads = late(() =>
  import("@/components/editor/draft-threads").then((room) => room.DraftThreads),
);

const ChecksPanel = late(() => import("@/components/editor/checks-panel").then((room) => room.ChecksPanel));

type Props = {
  editor: Editor | null;
  autosave: Autosave;
  editionId: string;
  checking: Checking | null;
  threads: Thread[];
  /** Why this person cannot comment now. */
  whyNoComment: string | null;
  canWrite: boolean;
  zone: string;
  source: DraftSource | null;
  /** What can be done when the checks are passed. */
  children: ReactNode;
};

/** Beside the text: what reviewers said, what to put right, and what an import could not understand; nothing when there is none of it. */
export function DraftAside(props: Props) {
  const { editor, threads, canWrite, zone, source, children } = props;
  const hasProblems = source !== null && source.problems.length > 0;
  if (!canWrite && threads.length === 0 && !hasProblems) return null;
  return (
    <aside
      aria-label="About this draft"
      className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-[calc(var(--bar)+1rem)] lg:max-h-[calc(100dvh-var(--bar)-2rem)] lg:overflow-y-auto max-lg:group-data-wide/draft:hidden max-[112rem]:group-data-wide/draft:static max-[112rem]:group-data-wide/draft:max-h-none"
    >
      {threads.length > 0 ? (
        <Card title={openWords(threads)}>
          <Suspense>
            {editor ? (
              <DraftThreads
                {...{ editor, threads, zone, canWrite }}
                autosave={props.autosave}
                actions={conversing}
                reason={props.whyNoComment}
              />
            ) : null}
          </Suspense>
        </Card>
      ) : null}
      {canWrite ? (
        <Card title="Checks" description="Required ones keep it from review.">
          <Checks {...props} />
          {children}
        </Card>
      ) : null}
      {hasProblems ? (
        <Card title="From the import" description={source.fileName}>
          <ImportProblems source={source} />
        </Card>
      ) : null}
    </aside>
  );
}

const conversing = {
  reply: replyToComment,
  edit: editComment,
  resolve: resolveThread,
  reopen: reopenThread,
  people: listPeople,
  apply: applyProposal,
  decline: declineProposal,
};

function openWords(threads: readonly Thread[]): string {
  const open = threads.filter(({ resolved }) => !resolved).length;
  if (open === 0) return "Comments";
  return open === 1 ? "1 open comment" : `${open} open comments`;
}

const actions = { dismiss: dismissFinding, bringBack: bringBackFinding };

function Checks({ editor, checking, editionId, autosave, zone }: Props) {
  const waiting = <p className="text-muted">Checking…</p>;
  if (!editor || !checking) return waiting;
  return (
    <Suspense fallback={waiting}>
      <ChecksPanel {...{ editor, checking, editionId, autosave, actions, zone }} />
    </Suspense>
  );
}
