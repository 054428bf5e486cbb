import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerActButton } from "@/app/desk/answers/[answerId]/answer-acts";
import { publishRevision } from "@/app/desk/answers/[answerId]/publication/actions";
import { AnswerHeader } from "@/components/answers/answer-header";
import { PagePreview } from "@/components/preview/page-preview";
import { PublicationHistory } from "@/components/publication/publication-history";
import { PublishForm } from "@/components/publication/publish-form";
import { ReadinessList } from "@/components/publication/readiness-list";
import { AnswerSources } from "@/components/references/answer-sources";
import { SourceIssuesCard } from "@/components/references/health/source-issues-card";
import type { DraftPageProps } from "@/components/site/draft-page";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { type AnswerOverview, findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { findAnswerSources } from "@/lib/answers/find-answer-sources";
import { findPreview } from "@/lib/publication/find-preview";
import { findPublicationDesk, type PublicationDesk } from "@/lib/publication/find-publication-desk";
import { findSiteFrame } from "@/lib/site/site-frame";
import { requireActor } from "@/lib/web/session";
import { isOpen } from "@/lib/workflow/transitions";

type Props = { params: Promise<{ answerId: string }> };

export const metadata: Metadata = { title: "Publication" };

/** What still blocks publication, the page as readers will see it, the question about the change, and every publication so far. */
export default async function PublicationPage({ params }: Props) {
  const [actor, { answerId }] = [await requireActor(), await params];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const [desk, preview, site, sources] = await Promise.all([
    findPublicationDesk(answer),
    answer.edition.submittedRevisionId
      ? findPreview(actor, answer, answer.edition.submittedRevisionId)
      : null,
    findSiteFrame(),
    findAnswerSources(answer),
  ]);
  const page = preview && { ...preview, site };
  return (
    <>
      <AnswerHeader answer={answer} />
      <div className="flex flex-col gap-5">
        <LiveNotice answer={answer} />
        {isOpen(answer.edition.state) ? (
          <OpenEdition {...{ answer, desk, page }} personId={actor.id} />
        ) : null}
        <AnswerSources answerId={answer.id} sources={sources} />
        <Card title="Publications" isFlush={desk.history.length > 0}>
          <div className={desk.history.length > 0 ? "px-4 pb-4" : undefined}>
            <PublicationHistory publications={desk.history} zone={answer.zone} />
          </div>
        </Card>
      </div>
    </>
  );
}

function LiveNotice({ answer }: { answer: AnswerOverview }) {
  const { live, edition } = answer;
  const isNext = !isOpen(edition.state);
  if (!live) return isNext ? <StartAgain answer={answer} /> : null;
  if (live.withdrawn) {
    return (
      <Notice
        tone="danger"
        title="Withdrawn from the public site"
        action={isNext ? <AnswerActButton answer={answer} act="startEdition" /> : null}
      >
        {live.withdrawn.reason}
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
          <AnswerActButton answer={answer} act="withdraw" />
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
  const { edition, verdicts, zone } = answer;
  const { text, approval, issues } = desk;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="flex min-w-0 flex-col gap-5 lg:order-2">
        <Card title={`Edition ${edition.number}: what still blocks it`}>
          <ReadinessList issues={issues} answerId={answer.id} />
          {approval ? (
            <p className="mt-3 text-muted">
              Approved by {approval.reviewer}, <DateText instant={approval.at} zone={zone} />
              {approval.note ? <>: “{approval.note}”</> : "."}
            </p>
          ) : null}
        </Card>
        {text ? <SourceIssuesCard issues={desk.sources} /> : null}
        {text && approval ? (
          <Card title="Publish">
            <PublishForm
              key={text.contentHash}
              edition={{ editionId: edition.id, lockVersion: edition.lockVersion }}
              {...{
                contentHash: text.contentHash,
                before: desk.before,
                today: desk.today,
                action: publishRevision,
              }}
              nextReview={{ now: answer.nextReviewOn, ifReviewed: desk.nextReviewIfReviewed }}
              reason={verdicts.publish ?? issues[0]?.sentence ?? null}
            />
            <div className="mt-4 border-t border-line pt-4">
              <p className="mb-2 text-muted">Something is wrong with it?</p>
              <AnswerActButton answer={answer} act="reopen" />
            </div>
          </Card>
        ) : null}
      </div>
      <div className="min-w-0 lg:order-1">
        {page ? (
          <PagePreview {...{ personId, page }} />
        ) : (
          <EmptyState title="Nothing to show yet">
            The page is shown here once the edition is submitted.
          </EmptyState>
        )}
      </div>
    </div>
  );
}
