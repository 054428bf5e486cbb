import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { assignOwner, setReviewPlan } from "@/app/desk/answers/[answerId]/actions";
import { type AnswerAct, AnswerActButton, isAnswerAct } from "@/app/desk/answers/[answerId]/answer-acts";
import { makePreviewLink, revokePreviewLink } from "@/app/desk/answers/[answerId]/preview/actions";
import { StandingNotices } from "@/app/desk/answers/[answerId]/standing-notices";
import { AnswerFacts } from "@/components/answers/answer-facts";
import { AnswerHeader } from "@/components/answers/answer-header";
import { ReviewPlanCard } from "@/components/answers/review-plan-card";
import { EventTimeline } from "@/components/audit/event-timeline";
import { LinkList } from "@/components/preview/link-list";
import { ShareButton } from "@/components/preview/share-button";
import { ScheduleNotice } from "@/components/publication/schedule-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type AnswerOverview, findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findReviewChoices } from "@/lib/answers/find-review-choices";
import { nextStep, waitingFor } from "@/lib/answers/next-step";
import { listAnswerEvents } from "@/lib/audit/list-answer-events";
import { findSchedule } from "@/lib/publication/find-schedule";
import { findStanding } from "@/lib/publication/find-standing";
import { type ListedLink, listPreviewLinks } from "@/lib/sharing/list-preview-links";
import { requireActor } from "@/lib/web/session";
import { canMove, isOpen } from "@/lib/workflow/transitions";

type Props = {
  params: Promise<{ answerId: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export const metadata: Metadata = { title: "Answer" };

/** One answer at a glance: what is live, what is open, the next step, and everything that happened. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const [actor, { answerId }, { before }] = [await requireActor(), await params, await searchParams];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const from = typeof before === "string" ? before : null;
  const [{ events, older }, links, choices, schedule, standing] = await Promise.all([
    listAnswerEvents(answer, from),
    listPreviewLinks(answer),
    findReviewChoices(actor),
    findSchedule(answer),
    findStanding(actor, answer),
  ]);
  const here = `/desk/answers/${answer.id}`;
  return (
    <>
      <AnswerHeader answer={answer} />
      <div className="mb-5 flex flex-col gap-3 empty:hidden">
        <StandingNotices {...{ answer, standing }} />
        <ScheduleNotice {...{ schedule }} now={new Date()} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5 lg:order-2">
          <NextStepCard answer={answer} />
          <Card title="Dates">
            <AnswerFacts answer={answer} />
          </Card>
          <ReviewPlanCard {...{ answer, ...choices }} setPlan={setReviewPlan} assign={assignOwner} />
          <SharingCard {...{ answer, links }} />
        </div>
        <Card title="What happened" className="lg:order-1">
          {events.length > 0 ? (
            <EventTimeline label="Events of this answer, newest first" events={events} zone={answer.zone} />
          ) : (
            <EmptyState title="Nothing older">Everything that happened is on the page before.</EmptyState>
          )}
          <nav aria-label="Pages of the timeline" className="mt-4 flex gap-3">
            {from ? (
              <Link href={here} className="text-link">
                Newest events
              </Link>
            ) : null}
            {older ? (
              <Link href={`${here}?before=${older}`} className="text-link">
                Older events
              </Link>
            ) : null}
          </nav>
        </Card>
      </div>
    </>
  );
}

function SharingCard({ answer, links }: { answer: AnswerOverview; links: ListedLink[] }) {
  const { edition, verdicts, zone } = answer;
  if (links.length === 0 && !isOpen(edition.state)) return null;
  return (
    <Card title="Shared outside">
      <div className="flex flex-col items-start gap-3">
        {links.length > 0 ? (
          <LinkList {...{ links, zone }} answerId={answer.id} revoke={revokePreviewLink} />
        ) : (
          <p className="text-muted">Nobody outside can read this draft.</p>
        )}
        <div className="flex flex-wrap gap-2">
          <ShareButton
            edition={{ editionId: edition.id, lockVersion: edition.lockVersion }}
            reason={verdicts.share}
            share={makePreviewLink}
            zone={zone}
          />
          <ButtonLink href={`/desk/answers/${answer.id}/preview`}>Preview the page</ButtonLink>
        </div>
      </div>
    </Card>
  );
}

const others: readonly AnswerAct[] = [
  "pullBack",
  "cancelSchedule",
  "reopen",
  "takeOver",
  "discard",
  "hold",
  "withdraw",
  "remove",
];

function NextStepCard({ answer }: { answer: AnswerOverview }) {
  const { edition, verdicts, live } = answer;
  const step = nextStep(edition.state, verdicts);
  const shown = others.filter((act) => act !== step?.ability && isSensible(act, answer));
  return (
    <Card title={step ? "Your next step" : "Nothing for you to do"}>
      <div className="flex flex-col gap-3">
        {step ? null : <p className="text-muted">{waitingFor[edition.state]}</p>}
        <div className="flex flex-wrap gap-2">
          {step?.kind === "place" ? (
            <ButtonLink variant="primary" href={`/desk/answers/${answer.id}/${step.place}`}>
              {step.says}
            </ButtonLink>
          ) : null}
          {step?.kind === "act" && isAnswerAct(step.ability) ? (
            <AnswerActButton answer={answer} act={step.ability} variant="primary" />
          ) : null}
          {shown.map((act) => (
            <AnswerActButton key={act} {...{ answer, act }} />
          ))}
        </div>
        {live && !live.withdrawn ? (
          <a href={`/answers/${answer.slug}`} className="text-link self-start">
            Open the public page
          </a>
        ) : null}
      </div>
    </Card>
  );
}

/** An act is worth a button when the state allows it, whether or not this person may; the button says why not. */
function isSensible(act: AnswerAct, { edition, live, facts, verdicts }: AnswerOverview): boolean {
  if (act === "withdraw") return live !== null && !live.withdrawn;
  if (act === "hold") return live !== null && !live.withdrawn && !live.marks.includes("On hold");
  if (act === "remove") return live?.withdrawn != null && !live.marks.includes("Removed");
  if (act === "pullBack") return edition.state === "in_review";
  if (act === "reopen") return canMove(edition.state, "reopen");
  if (act === "cancelSchedule") return edition.state === "scheduled";
  if (act === "discard") return edition.state === "draft" || edition.state === "changes_requested";
  return act === "takeOver" && verdicts.takeOver === null && facts.state !== "superseded";
}
