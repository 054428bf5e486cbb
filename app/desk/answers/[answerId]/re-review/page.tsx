import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { markReviewed } from "@/app/desk/answers/[answerId]/re-review/actions";
import { markReview } from "@/app/desk/answers/[answerId]/review/actions";
import { AnswerHeader } from "@/components/answers/answer-header";
import { ReviewedForm } from "@/components/publication/reviewed-form";
import { ReaderText } from "@/components/review/reader-text";
import { ReviewMarksProvider } from "@/components/review/review-marks";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { viewRevision } from "@/lib/answers/revision-view";
import { findLiveReview } from "@/lib/publication/find-live-review";
import { requireActor } from "@/lib/web/session";
import { isOpen } from "@/lib/workflow/transitions";

type Props = { params: Promise<{ answerId: string }> };

export const metadata: Metadata = { title: "Review the live text" };

/** Where somebody reads what readers read, and signs that it needs no change. */
export default async function ReReviewPage({ params }: Props) {
  const [actor, { answerId }] = [await requireActor(), await params];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const found = await findLiveReview(actor, answer);
  const here = `/desk/answers/${answer.id}`;
  if (!found || !answer.live)
    return (
      <>
        <AnswerHeader answer={answer} />
        <EmptyState
          title="Nothing is public to review"
          action={<ButtonLink href={here}>Back to the answer</ButtonLink>}
        >
          What readers read is reviewed here, when there is something.
        </EmptyState>
      </>
    );
  const { text, around, signing, nextReviewOn, reason } = found;
  return (
    <ReviewMarksProvider
      key={answer.live.publicationId}
      editionId={answer.live.edition.id}
      marked={signing.marks}
      mark={markReview}
    >
      <AnswerHeader answer={answer} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <section
          aria-label="The text"
          className="min-w-0 rounded-lg border border-line bg-surface px-4 py-6 sm:px-8"
        >
          <ReaderText
            text={viewRevision(text)}
            topic={around.topic.name}
            standingWords={around.standingWords}
          />
        </section>
        <div className="flex min-w-0 flex-col gap-5">
          {isOpen(answer.edition.state) ? (
            <Notice tone="info" title="A new edition is being written">
              You review what readers read now, not that edition.
            </Notice>
          ) : null}
          <Card
            title="Reviewed, no change needed"
            description={
              <>
                “Last reviewed” becomes today and the next review <DateText date={nextReviewOn} />. Nothing
                else on the page moves.
              </>
            }
          >
            <ReviewedForm
              edition={{ editionId: answer.live.edition.id, lockVersion: answer.live.edition.lockVersion }}
              contentHash={answer.live.contentHash}
              {...{ signing, reason, action: markReviewed }}
              signer={[actor.name, actor.credentials].filter(Boolean).join(", ")}
            />
          </Card>
          <Card title="Something has to change?">
            <p className="text-muted">Start a new edition from the live text, and have it reviewed.</p>
            <p className="mt-2">
              <ButtonLink href={here}>Back to the answer</ButtonLink>
            </p>
          </Card>
        </div>
      </div>
    </ReviewMarksProvider>
  );
}
