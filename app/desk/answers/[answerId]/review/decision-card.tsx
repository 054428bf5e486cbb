import { approveRevision, editInReview, requestChanges } from "@/app/desk/answers/[answerId]/review/actions";
import { ActButton } from "@/components/answers/act-button";
import { DeclarationNotice } from "@/components/desk/declaration-notice";
import { ApproveForm } from "@/components/review/approve-form";
import { RequestChangesForm } from "@/components/review/request-changes-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Actor } from "@/lib/access/actor";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import type { Review } from "@/lib/review/find-review";
import type { Signing } from "@/lib/review/find-signing";

type Props = { actor: Actor; answer: AnswerOverview; review: Review; signing: Signing | null };

/** Where a review ends: the text is signed, or sent back with words. What is not this person's to do says why. */
export function DecisionCard({ actor, answer, review, signing }: Props) {
  const { verdicts } = answer;
  const isTheirs = signing !== null || verdicts.requestChanges === null;
  return (
    <div id="decision" tabIndex={-1} className="scroll-mt-16 rounded-lg">
      <Card title="Your decision" description={isTheirs ? GUIDANCE : undefined}>
        <div className="flex flex-col gap-5">
          {signing === null ? (
            <NotYours {...{ actor, answer }} />
          ) : (
            <ApproveForm
              key={review.shown.contentHash}
              {...{ signing, edition: of(answer), contentHash: review.shown.contentHash }}
              signer={[actor.name, actor.credentials, actor.affiliation].filter(Boolean).join(", ")}
              changesHref={`/desk/answers/${answer.id}/review?view=${review.bases.live ? "live" : "judged"}`}
              action={approveRevision}
              reason={blockedBy(review)}
            />
          )}
          {isTheirs ? (
            <div className="border-t border-line pt-4">
              <RequestChangesForm
                {...{ edition: of(answer), action: requestChanges, reason: verdicts.requestChanges }}
              />
            </div>
          ) : null}
          {verdicts.editInReview === null ? (
            <div className="border-t border-line pt-4">
              <ActButton
                edition={of(answer)}
                action={editInReview}
                reason={verdicts.editInReview}
                done="It is a draft again. What you write is saved as you write."
                ask={ASKED_BEFORE_WRITING}
              >
                Edit this text
              </ActButton>
            </div>
          ) : null}
        </div>
      </Card>
    </div>
  );
}

const GUIDANCE =
  "Read the text, tick what changed, open the sources. Then sign it, or send it back with words.";

const ASKED_BEFORE_WRITING = {
  title: "Write in this text yourself?",
  description:
    "It leaves the review and is a draft again. With your first word you are one of its authors, and somebody else must approve it. To leave the decision to the author, propose a change or write a comment instead.",
  confirm: "Write in the text",
};

const of = ({ edition }: AnswerOverview) => ({ editionId: edition.id, lockVersion: edition.lockVersion });

function blockedBy({ threads }: Review): string | null {
  const blocking = threads.filter((thread) => thread.blocking && !thread.resolved).length;
  if (blocking === 0) return null;
  const them = blocking === 1 ? "1 blocking comment is" : `${blocking} blocking comments are`;
  return `${them} still open. Resolve ${blocking === 1 ? "it" : "them"}, or request changes.`;
}

/** The buttons, off, with the policy's sentence in the open, and the way to a declaration where that is missing. */
function NotYours({ actor, answer: { verdicts, zone } }: Pick<Props, "actor" | "answer">) {
  return (
    <div className="flex flex-col gap-3">
      <p>{verdicts.approve}</p>
      <DeclarationNotice {...{ actor, zone }} now={new Date()} />
      <div className="flex flex-wrap gap-2">
        <Button reason={verdicts.approve}>Approve this text</Button>
        {verdicts.requestChanges ? <Button reason={verdicts.requestChanges}>Request changes</Button> : null}
      </div>
    </div>
  );
}
