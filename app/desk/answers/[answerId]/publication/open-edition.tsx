import type { ReactNode } from "react";
import { AnswerActButton } from "@/app/desk/answers/[answerId]/answer-acts";
import {
  publishRevision,
  publishUrgently,
  schedulePublication,
} from "@/app/desk/answers/[answerId]/publication/actions";
import { PagePreview } from "@/components/preview/page-preview";
import { PublishRoom } from "@/components/publication/publish-room";
import { ReadinessList } from "@/components/publication/readiness-list";
import { ScheduleCard } from "@/components/publication/schedule-card";
import { ScheduleNotice } from "@/components/publication/schedule-notice";
import { UrgentButton } from "@/components/publication/urgent-button";
import { SourceIssuesCard } from "@/components/references/health/source-issues-card";
import type { DraftPageProps } from "@/components/site/draft-page";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { dayIn, nextDates } from "@/lib/publication/dates";
import type { PublicationDesk } from "@/lib/publication/find-publication-desk";
import type { FoundSchedule } from "@/lib/publication/find-schedule";
import { pageAfter } from "@/lib/publication/page-after";
import { canMove } from "@/lib/workflow/transitions";

type Open = { answer: AnswerOverview; desk: PublicationDesk; page: DraftPageProps | null; personId: string };

/** The edition that is not public yet: what blocks it, its page, and the ways to publish it. */
export function OpenEdition({ answer, desk, page, personId }: Open) {
  const { edition, verdicts } = answer;
  const { text, approval, issues, schedule } = desk;
  const above = <BeforePublishing {...{ answer, desk }} />;
  if (!page || !text || !approval || edition.state === "scheduled") {
    return <ToCome {...{ answer, desk, page, personId }}>{above}</ToCome>;
  }
  return (
    <>
      {schedule ? <ScheduleNotice {...{ schedule }} now={desk.now} /> : null}
      <PublishRoom
        key={text.contentHash}
        edition={{ editionId: edition.id, lockVersion: edition.lockVersion }}
        contentHash={text.contentHash}
        {...{ page, personId, above, before: desk.before, today: desk.today, now: desk.now }}
        {...{ zone: answer.zone, nextReviewOn: answer.nextReviewOn }}
        reviewEveryMonths={answer.review.months}
        publish={publishRevision}
        schedule={schedulePublication}
        reason={verdicts.publish ?? issues[0]?.sentence ?? null}
        below={
          <div className="mt-4 border-t border-line pt-4">
            <p className="mb-2 text-muted">Something is wrong with it?</p>
            <AnswerActButton answer={answer} act="reopen" />
          </div>
        }
      />
    </>
  );
}

function BeforePublishing({ answer, desk }: Pick<Open, "answer" | "desk">) {
  const { approval, issues } = desk;
  return (
    <>
      <Card title={`Edition ${answer.edition.number}: what still blocks it`}>
        <ReadinessList issues={issues} answerId={answer.id} />
        {approval ? (
          <p className="mt-3 text-muted">
            Approved by {approval.reviewer}, <DateText instant={approval.at} zone={answer.zone} />
            {approval.note ? <>: “{approval.note}”</> : "."}
          </p>
        ) : null}
      </Card>
      {desk.text ? <SourceIssuesCard issues={desk.sources} /> : null}
    </>
  );
}

/** An edition that is not a publisher's to answer for now: not approved yet, or waiting for its time. */
function ToCome({ answer, desk, page, personId, children }: Open & { children: ReactNode }) {
  const { schedule } = desk;
  const shown = page && schedule ? asScheduled(page, desk, schedule) : page;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="flex min-w-0 flex-col gap-5 lg:order-2">
        {schedule ? (
          <ScheduleCard
            {...{ schedule, now: desk.now, before: desk.before, nextReviewOn: answer.nextReviewOn }}
            reviewEveryMonths={answer.review.months}
            acts={
              <>
                <AnswerActButton answer={answer} act="cancelSchedule" />
                <AnswerActButton answer={answer} act="reopen" />
              </>
            }
          />
        ) : null}
        {children}
        {canMove(answer.edition.state, "publishUrgently") ? (
          <Card
            title="It cannot wait for a review?"
            description="A publisher can put it live first. Everybody sees that the second review is pending until somebody else has done it."
          >
            <UrgentButton
              edition={{ editionId: answer.edition.id, lockVersion: answer.edition.lockVersion }}
              wasPublic={desk.before !== null}
              action={publishUrgently}
              reason={answer.verdicts.publishUrgently}
            />
          </Card>
        ) : null}
      </div>
      <div className="min-w-0 lg:order-1">
        {shown ? (
          <PagePreview personId={personId} page={shown} />
        ) : (
          <EmptyState title="Nothing to show yet">
            The page is shown here once the edition is submitted.
          </EmptyState>
        )}
      </div>
    </div>
  );
}

/** The page as it will be at its time. */
function asScheduled(
  page: DraftPageProps,
  desk: PublicationDesk,
  { publishAt, zone, said }: FoundSchedule,
): DraftPageProps {
  return { ...page, ...pageAfter(page, said, nextDates(dayIn(zone, publishAt), desk.before, said)) };
}
