import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { AnswerHeader } from "@/components/answers/answer-header";
import { ComparisonBody } from "@/components/review/comparison-body";
import { RevisionPicker } from "@/components/review/revision-picker";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { comparisonViewOf, viewHref } from "@/lib/answers/comparison-view";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { type FoundComparison, findComparison } from "@/lib/answers/find-comparison";
import type { FoundRevision } from "@/lib/answers/find-revision";
import { listRevisionLines } from "@/lib/answers/list-revisions";
import { markSeen } from "@/lib/answers/mark-seen";
import { revisionKinds } from "@/lib/answers/revision-kinds";
import { requireActor } from "@/lib/web/session";

type Sought = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ answerId: string }>; searchParams: Promise<Sought> };

export const metadata: Metadata = { title: "Compare" };

const MOST_OFFERED = 300;

/** Any two texts of one answer, as one text with its changes marked, or side by side. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [actor, { answerId }, sought] = [await requireActor(), await params, await searchParams];
  const answer = await findAnswerOverview(actor, answerId);
  const found =
    answer && (await findComparison(actor, answer, { from: one(sought.from), to: one(sought.to) }));
  if (!answer || !found) notFound();
  const { from, to, comparison } = found;
  const revisions = await listRevisionLines(answer, { cursor: null, most: MOST_OFFERED });
  const isAhead = (await headers()).has("next-router-prefetch");
  if (to.id === found.latestId && !isAhead) after(() => markSeen(actor, answer, to.id));
  const here = `/desk/answers/${answer.id}/compare`;
  const base = `${here}?from=${from.id}&to=${to.id}`;
  const view = comparisonViewOf(sought);
  const kept = Object.fromEntries(new URLSearchParams(viewHref("", view).slice(1)));
  return (
    <>
      <AnswerHeader answer={answer} />
      <Card
        title={`From ${nameOf(from)} to ${nameOf(to)}`}
        actions={
          <span className="no-print">
            <ButtonLink size="small" href={viewHref(`${here}?from=${to.id}&to=${from.id}`, view)}>
              Swap
            </ButtonLink>
          </span>
        }
      >
        <RevisionPicker
          {...{ action: here, from: from.id, to: to.id, kept, zone: answer.zone }}
          revisions={withChosen(revisions, [from, to])}
          liveId={answer.live?.revisionId ?? null}
        />
        <Presets {...{ found, here, liveId: answer.live?.revisionId ?? null }} />
        <div className="mb-4 grid gap-x-6 gap-y-1 text-sm text-muted sm:grid-cols-2">
          <Provenance word="From" revision={from} zone={answer.zone} />
          <Provenance word="To" revision={to} zone={answer.zone} />
        </div>
        {comparison.isEqual ? (
          <EmptyState title="No differences.">
            These two texts are the same, word for word and source for source.
          </EmptyState>
        ) : (
          <ComparisonBody
            {...{ comparison, view, base }}
            heading="h3"
            titles={{ before: nameOf(from), after: nameOf(to) }}
          />
        )}
      </Card>
    </>
  );
}

/** The two comparisons that are asked for most, unless they are what is shown. */
function Presets({ found, here, liveId }: { found: FoundComparison; here: string; liveId: string | null }) {
  const { latestId, seenId, from, to } = found;
  const presets = [
    { label: "Since you last looked", base: seenId },
    { label: "All since the live text", base: liveId },
  ].filter(({ base }) => base && base !== latestId && !(from.id === base && to.id === latestId));
  if (presets.length === 0) return null;
  return (
    <p className="no-print mb-4 flex flex-wrap gap-2">
      {presets.map(({ label, base }) => (
        <ButtonLink key={label} size="small" href={`${here}?from=${base}&to=${latestId}`}>
          {label}
        </ButtonLink>
      ))}
    </p>
  );
}

function Provenance({ word, revision, zone }: { word: string; revision: FoundRevision; zone: string }) {
  return (
    <p>
      <span className="font-medium text-ink">
        {word} {nameOf(revision)}
      </span>
      : {revisionKinds[revision.kind].toLowerCase()}, {revision.authorName},{" "}
      <DateText instant={revision.savedAt} {...{ zone }} />
    </p>
  );
}

/** The texts on offer, with the chosen ones among them when they are older than what is listed. */
function withChosen(
  revisions: Awaited<ReturnType<typeof listRevisionLines>>,
  chosen: readonly FoundRevision[],
): typeof revisions {
  const missing = chosen.filter(({ id }) => !revisions.some((revision) => revision.id === id));
  return [
    ...revisions,
    ...missing.map(({ id, number, kind, savedAt, authorName, edition }) => ({
      ...{ id, number, kind, savedAt, authorName, authorId: "", sittingId: null, edition: edition.number },
    })),
  ];
}

const nameOf = ({ edition, number }: FoundRevision) => `edition ${edition.number}, revision ${number}`;

/** The one value of a parameter; given twice it is malformed, and names nothing. */
function one(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? "" : (value ?? null);
}
