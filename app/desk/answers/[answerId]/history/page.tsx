import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerHeader } from "@/components/answers/answer-header";
import { RevisionTable } from "@/components/answers/revision-table";
import { PastPageCard } from "@/components/publication/past-page-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { listRevisions } from "@/lib/answers/list-revisions";
import { listStateEvents } from "@/lib/audit/list-state-events";
import { dayIn } from "@/lib/publication/dates";
import { findPageOn } from "@/lib/publication/find-page-on";
import { requireActor } from "@/lib/web/session";

type Sought = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ answerId: string }>; searchParams: Promise<Sought> };

export const metadata: Metadata = { title: "History" };

/** Every text that this answer ever had, and what was decided between them; and its public page as it was on any day. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [actor, { answerId }, sought] = [await requireActor(), await params, await searchParams];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const [before, on, now] = [one(sought.before), one(sought.on), new Date()];
  const { revisions, older } = await listRevisions(answer, before);
  const oldest = revisions.at(-1)?.savedAt;
  const events = oldest
    ? await listStateEvents(answer, { from: older ? oldest : new Date(0), until: instantOf(sought.until) })
    : [];
  const publication = Number(one(sought.publication)) || null;
  const found = on === null ? null : await findPageOn(answer, { on, publication, now });
  const here = `/desk/answers/${answer.id}/history`;
  return (
    <>
      <AnswerHeader answer={answer} />
      <PastPageCard {...{ here, on, found, zone: answer.zone, today: dayIn(answer.zone, now) }} />
      <Card title="Every text this answer had">
        {revisions.length > 0 ? (
          <RevisionTable
            {...{ answerId: answer.id, revisions, zone: answer.zone }}
            events={events.filter(({ type }) => !toldByTheText.has(type))}
          />
        ) : (
          <EmptyState title="Nothing here">There is no older text.</EmptyState>
        )}
        <div className="mt-4">
          <Pagination
            label="Pages of the history"
            previousHref={before === null ? null : here}
            nextHref={older && oldest ? `${here}?before=${older}&until=${oldest.toISOString()}` : null}
          />
        </div>
      </Card>
    </>
  );
}

/** What the line of the text it was done to tells already. */
const toldByTheText: ReadonlySet<string> = new Set([
  "edition.submitted",
  "review.changes-requested",
  "review.approved",
  "answer.published",
]);

function one(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function instantOf(until: string | string[] | undefined): Date | null {
  const instant = new Date(one(until) ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
