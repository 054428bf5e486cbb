import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerHeader } from "@/components/answers/answer-header";
import { RevisionTable } from "@/components/answers/revision-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { listRevisions } from "@/lib/answers/list-revisions";
import { listStateEvents } from "@/lib/audit/list-state-events";
import { requireActor } from "@/lib/web/session";

type Props = {
  params: Promise<{ answerId: string }>;
  searchParams: Promise<{ before?: string | string[]; until?: string | string[] }>;
};

export const metadata: Metadata = { title: "History" };

/** Every text that this answer ever had, and what was decided between them. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [actor, { answerId }, { before, until }] = [await requireActor(), await params, await searchParams];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const { revisions, older } = await listRevisions(answer, typeof before === "string" ? before : null);
  const oldest = revisions.at(-1)?.savedAt;
  const events = oldest
    ? await listStateEvents(answer, { from: older ? oldest : new Date(0), until: instantOf(until) })
    : [];
  const here = `/desk/answers/${answer.id}/history`;
  return (
    <>
      <AnswerHeader answer={answer} />
      <Card title="Every text this answer had">
        {revisions.length > 0 ? (
          <RevisionTable {...{ answerId: answer.id, revisions, events, zone: answer.zone }} />
        ) : (
          <EmptyState title="Nothing here">There is no older text.</EmptyState>
        )}
        <div className="mt-4">
          <Pagination
            label="Pages of the history"
            previousHref={typeof before === "string" ? here : null}
            nextHref={older && oldest ? `${here}?before=${older}&until=${oldest.toISOString()}` : null}
          />
        </div>
      </Card>
    </>
  );
}

function instantOf(until: string | string[] | undefined): Date | null {
  const instant = new Date(typeof until === "string" ? until : Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
