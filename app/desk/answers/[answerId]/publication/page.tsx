import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AnswerActButton } from "@/app/desk/answers/[answerId]/answer-acts";
import { ReinstateButton } from "@/app/desk/answers/[answerId]/live-acts";
import {
  clearSecondReview,
  correctChangeNote,
  publishRevision,
  publishUrgently,
  schedulePublication,
} from "@/app/desk/answers/[answerId]/publication/actions";
import { StandingNotices } from "@/app/desk/answers/[answerId]/standing-notices";
import { AnswerHeader } from "@/components/answers/answer-header";
import { PagePreview } from "@/components/preview/page-preview";
import { PublicationHistory } from "@/components/publication/publication-history";
import { PublishRoom } from "@/components/publication/publish-room";
import { ReadinessList } from "@/components/publication/readiness-list";
import { ScheduleCard } from "@/components/publication/schedule-card";
import { ScheduleNotice } from "@/components/publication/schedule-notice";
import { SecondReviewForm } from "@/components/publication/second-review-form";
import { UrgentButton } from "@/components/publication/urgent-button";
import { AnswerSources } from "@/components/references/answer-sources";
import { SourceIssuesCard } from "@/components/references/health/source-issues-card";
import type { DraftPageProps } from "@/components/site/draft-page";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/actor";
import { isSignInOld } from "@/lib/access/sign-in-age";
import { type AnswerOverview, findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findAnswerSources } from "@/lib/answers/find-answer-sources";
import { dayIn, nextDates } from "@/lib/publication/dates";
import { findPreview, type Preview } from "@/lib/publication/find-preview";
import { findPublicationDesk, type PublicationDesk } from "@/lib/publication/find-publication-desk";
import type { FoundSchedule } from "@/lib/publication/find-schedule";
import { findStanding, type Standing } from "@/lib/publication/find-standing";
import { pageAfter } from "@/lib/publication/page-after";
import { getCentre } from "@/lib/settings/queries";
import { findSiteFrame } from "@/lib/site/site-frame";
import { requireActor } from "@/lib/web/session";
import { canMove, isOpen } from "@/lib/workflow/transitions";

type Props = { params: Promise<{ answerId: string }> };

export const metadata: Metadata = { title: "Publication" };

/** What still blocks publication, the page as readers will see it, the question about the change, and every publication so far. */
export default async function PublicationPage({ params }: Props) {
  const [actor, { answerId }] = [await requireActor(), await params];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const [desk, preview, site, sources, standing, centre] = await Promise.all([
    findPublicationDesk(answer),
    answer.edition.submittedRevisionId
      ? findPreview(actor, answer, answer.edition.submittedRevisionId)
      : null,
    findSiteFrame(),
    findAnswerSources(answer),
    findStanding(actor, answer),
    getCentre(),
  ]);
  const liveText = await textToReview(actor, { answer, standing });
  const page = preview && { ...preview, site };
  return (
    <>
      <AnswerHeader answer={answer} />
      <div className="flex flex-col gap-5">
        <StandingNotices {...{ answer, standing }} />
        <LiveNotice {...{ answer, standing }} />
        {answer.live && liveText && standing.urgent ? (
          <SecondReview
            personId={actor.id}
            page={{ ...liveText, site, says: `${liveText.says} Its second review is pending.` }}
            form={
              <SecondReviewForm
                edition={{ editionId: answer.live.edition.id, lockVersion: answer.live.edition.lockVersion }}
                contentHash={standing.urgent.contentHash}
                signer={[actor.name, actor.credentials].filter(Boolean).join(", ")}
                asksPassword={isSignInOld(actor, centre.signAgainMinutes, desk.now)}
                waiver={standing.urgent.waiver}
                action={clearSecondReview}
              />
            }
          />
        ) : null}
        {isOpen(answer.edition.state) ? (
          <OpenEdition {...{ answer, desk, page }} personId={actor.id} />
        ) : null}
        <AnswerSources answerId={answer.id} sources={sources} />
        <Card title="Publications" isFlush={desk.history.length > 0}>
          <div className={desk.history.length > 0 ? "px-4 pb-4" : undefined}>
            <PublicationHistory
              publications={desk.history}
              zone={answer.zone}
              correct={{ action: correctChangeNote, reason: answer.live?.verdicts.correctNote ?? null }}
            />
          </div>
        </Card>
      </div>
    </>
  );
}

/** The live text, for who may sign its second review now. */
async function textToReview(
  actor: Actor,
  { answer, standing }: { answer: AnswerOverview; standing: Standing },
): Promise<Preview | null> {
  if (!answer.live || standing.urgent?.whyNotClear !== null) return null;
  return findPreview(actor, answer, answer.live.revisionId);
}

function SecondReview({ personId, page, form }: { personId: string; page: DraftPageProps; form: ReactNode }) {
  return (
    <div
      id="second-review"
      className="grid scroll-mt-20 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]"
    >
      <div className="min-w-0 lg:order-2">
        <Card title="Second review" description="Readers read this text now, and no review of it was signed.">
          {form}
        </Card>
      </div>
      <div className="min-w-0 lg:order-1">
        <PagePreview {...{ personId, page }} />
      </div>
    </div>
  );
}

function LiveNotice({ answer, standing }: { answer: AnswerOverview; standing: Standing }) {
  const { live, edition } = answer;
  const isNext = !isOpen(edition.state);
  if (!live) return isNext ? <StartAgain answer={answer} /> : null;
  if (live.withdrawn) {
    return (
      <Notice
        tone="danger"
        title={standing.removal ? "To bring it back" : "Withdrawn from the public site"}
        action={
          <div className="flex flex-wrap gap-2">
            {isNext ? <AnswerActButton answer={answer} act="startEdition" /> : null}
            <ReinstateButton live={live} reason={standing.whyNotReinstate} />
            {standing.removal ? null : <AnswerActButton answer={answer} act="remove" />}
          </div>
        }
      >
        {standing.removal
          ? "Publish a new edition, or have another publisher reinstate it as it was."
          : live.withdrawn.reason}
      </Notice>
    );
  }
  return (
    <Notice
      tone="success"
      title={`Edition ${live.edition.number} is live`}
      action={
        <div className="flex flex-wrap gap-2">
          {isNext ? <AnswerActButton answer={answer} act="startEdition" variant="primary" /> : null}
          {standing.hold ? null : <AnswerActButton answer={answer} act="hold" />}
          <AnswerActButton answer={answer} act="withdraw" />
          <AnswerActButton answer={answer} act="remove" />
        </div>
      }
    >
      <a href={`/answers/${answer.slug}`} className="text-link">
        Open the public page
      </a>
      . Last updated <DateText date={live.updatedOn} />.
    </Notice>
  );
}

function StartAgain({ answer }: { answer: AnswerOverview }) {
  return (
    <Notice tone="info" action={<AnswerActButton answer={answer} act="startEdition" />}>
      Edition {answer.edition.number} was discarded; nothing of this answer is public.
    </Notice>
  );
}

type Open = { answer: AnswerOverview; desk: PublicationDesk; page: DraftPageProps | null; personId: string };

function OpenEdition({ answer, desk, page, personId }: Open) {
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
