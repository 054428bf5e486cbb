import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { after } from "next/server";
import type { ReactNode } from "react";
import {
  addComment,
  checkPassage,
  editComment,
  listPeople,
  markReview,
  proposeWords,
  reopenThread,
  replyToComment,
  resolveThread,
  uncheckPassage,
} from "@/app/desk/answers/[answerId]/review/actions";
import { ReviewChanges } from "@/app/desk/answers/[answerId]/review/review-changes";
import { ReviewSide } from "@/app/desk/answers/[answerId]/review/review-side";
import { AnswerHeader } from "@/components/answers/answer-header";
import { CaseNotice } from "@/components/references/health/case-notice";
import { BlockComments } from "@/components/review/block-comments";
import { CommentButton } from "@/components/review/comment-button";
import { DecideBar } from "@/components/review/decide-bar";
import { PassageGlance } from "@/components/review/passage-glance";
import { PassagesCard } from "@/components/review/passages-card";
import { ReaderText } from "@/components/review/reader-text";
import { ReviewKeys } from "@/components/review/review-keys";
import { ReviewMarksProvider } from "@/components/review/review-marks";
import { ReviewSwitch, type ReviewView, reviewViewOf } from "@/components/review/review-switch";
import { TextComments } from "@/components/review/text-comments";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { type ComparisonView, comparisonViewOf } from "@/lib/answers/comparison-view";
import { type AnswerOverview, findAnswerOverview } from "@/lib/answers/find-answer-overview";
import { markSeen } from "@/lib/answers/mark-seen";
import { viewRevision } from "@/lib/answers/revision-view";
import { findSourceIssues } from "@/lib/publication/find-source-issues";
import { describeShort } from "@/lib/references/describe-short";
import { listCasesOfAnswer } from "@/lib/references/health/case-queries";
import { evidenceOf } from "@/lib/references/health/evidence-of";
import { findReview, type Review } from "@/lib/review/find-review";
import { findSigning, type Signing } from "@/lib/review/find-signing";
import { listAssignable } from "@/lib/review/list-assignable";
import { listCitedPassages } from "@/lib/review/list-cited-passages";
import { placeThreads, type ThreadPlaces } from "@/lib/review/place-threads";
import { requireActor } from "@/lib/web/session";

type Props = {
  params: Promise<{ answerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Review" };

/** Where a second person reads what readers will see, sees what changed, comments, and decides. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const [actor, { answerId }, sought] = [await requireActor(), await params, await searchParams];
  const answer = await findAnswerOverview(actor, answerId);
  if (!answer) notFound();
  const review = await findReview(actor, answer);
  if (!review) return <NothingYet answer={answer} />;
  const signing = await findSigning(actor, answer, review.shown);
  const view = reviewViewOf(sought.view, review.bases, signing ? "signer" : "other");
  const look = comparisonViewOf(sought);
  if (!(await headers()).has("next-router-prefetch")) after(() => markSeen(actor, answer, review.shown.id));
  const [assignable, cases, sources, evidence, cited] = await Promise.all([
    listAssignable(actor, answer),
    listCasesOfAnswer(answer.id),
    findSourceIssues(review.shown.document),
    evidenceOf(review.shown.document),
    listCitedPassages(answer.id, review.shown.document),
  ]);
  const open = review.threads.filter((thread) => !thread.resolved).length;
  const places = placeThreads(review.shown.document, review.threads);
  return (
    <Marked {...{ signing }} editionId={answer.edition.id}>
      <AnswerHeader answer={answer} openComments={open} />
      <CaseNotice cases={cases} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <section
            aria-label="The text"
            className="min-w-0 rounded-lg border border-line bg-surface px-4 pb-6 sm:px-8"
          >
            <ReviewSwitch
              {...{ view, bases: review.bases }}
              href={`/desk/answers/${answer.id}/review`}
              pageHref={`/desk/answers/${answer.id}/preview?revision=${review.shown.id}`}
            />
            {review.isSubmitted ? null : (
              <Notice tone="info" className="mb-4">
                Nothing is in review. This is the newest text, revision {review.shown.number}.
              </Notice>
            )}
            <ShownText {...{ answer, review, view, look, signing, places }} />
            {view === "text" ? <PassageGlance cited={cited} /> : null}
          </section>
          <PassagesCard
            {...{ cited, zone: answer.zone, reason: answer.verdicts.checkPassages }}
            actor={actor.id}
            editionId={answer.edition.id}
            labels={labelsOf(review)}
            actions={{ check: checkPassage, uncheck: uncheckPassage }}
          />
        </div>
        <ReviewSide {...{ actor, answer, review, signing, assignable, sources, evidence, places }} />
      </div>
      <DecideBar ticks={signing?.ticks ?? []} />
      <ReviewKeys href={`/desk/answers/${answer.id}/review`} views={viewsOf(review)} />
    </Marked>
  );
}

/** The page of somebody who may sign keeps what they tick and open. */
function Marked(props: { signing: Signing | null; editionId: string; children: ReactNode }) {
  const { signing, editionId, children } = props;
  if (!signing) return children;
  return (
    <ReviewMarksProvider key={editionId} {...{ editionId }} marked={signing.marks} mark={markReview}>
      {children}
    </ReviewMarksProvider>
  );
}

function viewsOf({ bases }: Review): ReviewView[] {
  return ["text", ...(["live", "judged", "seen"] as const).filter((view) => bases[view])];
}

function labelsOf({ shown }: Review): Record<string, string> {
  return Object.fromEntries(shown.references.map(({ id, csl }) => [id, describeShort(csl)]));
}

type Shown = {
  answer: AnswerOverview;
  review: Review;
  view: ReviewView;
  look: ComparisonView;
  signing: Signing | null;
  places: ThreadPlaces;
};

const commenting = {
  add: addComment,
  propose: proposeWords,
  people: listPeople,
  reply: replyToComment,
  edit: editComment,
  resolve: resolveThread,
  reopen: reopenThread,
};

function ShownText({ answer, review, view, look, signing, places }: Shown) {
  const { shown, threads } = review;
  const base = view === "text" ? null : review.bases[view];
  const ticks = signing?.ticks ?? [];
  if (view !== "text" && base) return <ReviewChanges {...{ answer, shown, base, view, look, ticks }} />;
  const on = { editionId: answer.edition.id, revisionId: shown.id };
  const canComment = shown.edition.id === answer.edition.id;
  const actions = { ...commenting, proposalsBar: signing?.proposalsBar === true };
  const comments = { on, threads, places, actions, reason: answer.verdicts.comment };
  const text = viewRevision(shown);
  return (
    <>
      <ReaderText
        {...{ text, topic: shown.topic.name, standingWords: shown.standingWords }}
        beside={(index) => (
          <BlockComments
            {...{ ...comments, canComment }}
            block={{ index, text: text.blocks.find((block) => block.index === index)?.text ?? "" }}
          />
        )}
        besideSource={
          canComment && comments.reason === null
            ? ({ id, label }) => (
                <CommentButton
                  {...comments}
                  about={{ referenceId: id, quote: label }}
                  variant="quiet"
                  size="small"
                  label={`Comment on the source ${label}`}
                >
                  {null}
                </CommentButton>
              )
            : undefined
        }
      />
      <TextComments {...comments} zone={answer.zone} />
    </>
  );
}

function NothingYet({ answer }: { answer: AnswerOverview }) {
  return (
    <>
      <AnswerHeader answer={answer} />
      <EmptyState
        title="Nothing to review yet"
        action={<ButtonLink href={`/desk/answers/${answer.id}/draft`}>Open the draft</ButtonLink>}
      >
        This edition has no text. Once it is submitted it is reviewed here.
      </EmptyState>
    </>
  );
}
