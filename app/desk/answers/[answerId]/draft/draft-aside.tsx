"use client";

import type { Editor } from "@tiptap/react";
import { lazy, type ReactNode, Suspense } from "react";
import { resolveThread } from "@/app/desk/answers/[answerId]/draft/actions";
import { ChecksPanel } from "@/components/editor/checks-panel";
import { goToPlace, goToWords } from "@/components/editor/editor-place";
import { ImportProblems } from "@/components/editor/import-problems";
import { Card } from "@/components/ui/card";
import type { DraftSource } from "@/lib/answers/find-draft";
import type { Finding } from "@/lib/document/checks/finding";
import type { Thread } from "@/lib/review/list-threads";

const OpenThreads = lazy(() =>
  import("@/components/editor/open-threads").then((room) => ({ default: room.OpenThreads })),
);

type Props = {
  editor: Editor | null;
  findings: readonly Finding[] | null;
  threads: Thread[];
  canWrite: boolean;
  zone: string;
  source: DraftSource | null;
  /** What can be done when the checks are passed. */
  children: ReactNode;
};

/** Beside the text: what reviewers said, what to put right, and what an import could not understand. */
export function DraftAside({ editor, findings, threads, canWrite, zone, source, children }: Props) {
  const go = (finding: Finding) => {
    if (finding.where === "question") document.querySelector<HTMLElement>("textarea[name=question]")?.focus();
    else if (editor) goToPlace(editor, finding.where);
  };
  return (
    <aside
      aria-label="About this draft"
      className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-[calc(var(--bar)+1rem)] lg:max-h-[calc(100dvh-var(--bar)-2rem)] lg:overflow-y-auto max-lg:group-data-wide/draft:hidden max-[112rem]:group-data-wide/draft:static max-[112rem]:group-data-wide/draft:max-h-none"
    >
      {threads.length > 0 ? (
        <Card title={threads.length === 1 ? "1 open comment" : `${threads.length} open comments`}>
          <Suspense>
            <OpenThreads
              {...{ threads, zone }}
              resolve={resolveThread}
              onGo={(quote) => editor && goToWords(editor, quote)}
            />
          </Suspense>
        </Card>
      ) : null}
      {canWrite ? (
        <Card title="Checks" description="Required ones keep it from review.">
          <ChecksPanel findings={findings} onGo={go} />
          {children}
        </Card>
      ) : null}
      {source && source.problems.length > 0 ? (
        <Card title="From the import" description={source.fileName}>
          <ImportProblems source={source} />
        </Card>
      ) : null}
    </aside>
  );
}
