import {
  addComment,
  assignReview,
  claimEdition,
  editComment,
  listPeople,
  proposeWords,
  releaseEdition,
  reopenThread,
  replyToComment,
  resolveThread,
} from "@/app/desk/answers/[answerId]/review/actions";
import { DecisionCard } from "@/app/desk/answers/[answerId]/review/decision-card";
import { ActButton } from "@/components/answers/act-button";
import { EvidenceCard } from "@/components/references/health/evidence-card";
import { SourceIssuesCard } from "@/components/references/health/source-issues-card";
import { AssignDialog } from "@/components/review/assign-dialog";
import { ChecksCard } from "@/components/review/checks-card";
import { ClaimCard } from "@/components/review/claim-card";
import { CommentButton } from "@/components/review/comment-button";
import { GivenVerdicts } from "@/components/review/given-verdicts";
import { ThreadList } from "@/components/review/thread-list";
import { Card } from "@/components/ui/card";
import type { Actor } from "@/lib/access/actor";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import type { SourceIssue } from "@/lib/publication/source-issues";
import type { CitedEvidence } from "@/lib/references/health/evidence-of";
import type { Review } from "@/lib/review/find-review";
import type { Signing } from "@/lib/review/find-signing";
import type { Assignable } from "@/lib/review/list-assignable";
import type { ThreadPlaces } from "@/lib/review/place-threads";

type Props = {
  actor: Actor;
  answer: AnswerOverview;
  review: Review;
  signing: Signing | null;
  assignable: readonly Assignable[];
  sources: readonly SourceIssue[];
  evidence: readonly CitedEvidence[];
  places: ThreadPlaces;
};

/** Beside the text: what was asked, the decision, the comments, the decisions before. */
export function ReviewSide(props: Props) {
  const { actor, answer, review, signing, assignable, sources, evidence, places } = props;
  const { edition, verdicts, zone } = answer;
  const { threads, shown } = review;
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <ClaimCard
        {...{ answer, review, now: new Date() }}
        actions={edition.state === "in_review" ? <ClaimButtons {...{ answer, assignable }} /> : null}
      />
      {edition.state === "in_review" ? <DecisionCard {...{ actor, answer, review, signing }} /> : null}
      <SourceIssuesCard issues={sources} />
      <EvidenceCard sources={evidence} />
      <Card
        title={`Comments (${threads.filter((thread) => !thread.resolved).length} open)`}
        actions={
          <CommentButton
            size="small"
            on={{ editionId: edition.id, revisionId: shown.id }}
            about={null}
            actions={{ add: addComment, propose: proposeWords, people: listPeople }}
            reason={verdicts.comment ?? commentableNow(answer, review)}
          >
            Comment
          </CommentButton>
        }
      >
        <ThreadList
          {...{ threads, places, zone, reason: verdicts.comment, desk: null }}
          actions={{
            reply: replyToComment,
            edit: editComment,
            resolve: resolveThread,
            reopen: reopenThread,
            people: listPeople,
          }}
        />
      </Card>
      <ChecksCard {...review.checks} zone={zone} />
      {review.verdicts.length > 0 ? (
        <Card title="Decisions">
          <GivenVerdicts
            verdicts={review.verdicts}
            {...{ zone }}
            here={`/desk/answers/${answer.id}/review`}
          />
        </Card>
      ) : null}
    </div>
  );
}

function ClaimButtons({ answer, assignable }: Pick<Props, "answer" | "assignable">) {
  const { edition, verdicts, zone } = answer;
  const of = { editionId: edition.id, lockVersion: edition.lockVersion };
  const isTaken = answer.facts.claimedById !== null && verdicts.release === null;
  const before = lapsedBefore(answer);
  return (
    <>
      {isTaken ? (
        <ActButton edition={of} action={releaseEdition} reason={verdicts.release} done="Back in the queue.">
          Release
        </ActButton>
      ) : (
        <ActButton
          edition={of}
          action={claimEdition}
          reason={verdicts.claim}
          done={
            before
              ? `You took it over from ${before}. It is yours for two working days.`
              : "It is yours to review for two working days."
          }
        >
          {before ? `Take over from ${before}` : "Claim this review"}
        </ActButton>
      )}
      {verdicts.assign === null ? (
        <AssignDialog edition={of} people={assignable} {...{ zone }} reason={null} assign={assignReview} />
      ) : null}
    </>
  );
}

/** Whose claim has lapsed; null when nobody's did. */
function lapsedBefore({ facts, verdicts }: AnswerOverview): string | null {
  return facts.claimedById !== null && verdicts.claim === null ? facts.claimedByName : null;
}

function commentableNow({ edition }: AnswerOverview, { shown }: Review): string | null {
  return shown.edition.id === edition.id
    ? null
    : "This edition has no text of its own yet. Write in its draft first.";
}
