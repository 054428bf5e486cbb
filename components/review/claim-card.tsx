import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { waitingWords, workingHours } from "@/lib/answers/working-hours";
import type { Review } from "@/lib/review/find-review";

type Props = { answer: AnswerOverview; review: Review; now: Date; actions?: ReactNode };

/** What was asked of the reviewer: the submitter's note, who wrote it, how long it waits, and who has taken it. */
export function ClaimCard({ answer, review, now, actions }: Props) {
  const { edition, facts, contributors, zone } = answer;
  const isWaiting = edition.state === "in_review" && edition.submittedAt !== null;
  return (
    <Card title="Submission">
      <div className="flex flex-col gap-3">
        {edition.submitNote ? (
          <blockquote className="border-l-3 border-line pl-3 whitespace-pre-line">
            {edition.submitNote}
          </blockquote>
        ) : (
          <p className="text-muted">Not submitted yet.</p>
        )}
        <DescriptionList
          entries={[
            { term: "Asked for", children: answer.live ? "A change of the live text" : "A new answer" },
            ...(review.submittedBy ? [{ term: "Submitted by", children: review.submittedBy }] : []),
            { term: "Written by", children: contributors.map(({ name }) => name).join(", ") || "Nobody yet" },
            ...(isWaiting && edition.submittedAt
              ? [
                  {
                    term: "In the queue",
                    children: (
                      <>
                        {waitingWords(workingHours(edition.submittedAt, now, zone))}, since{" "}
                        <DateText instant={edition.submittedAt} zone={zone} />
                      </>
                    ),
                  },
                ]
              : []),
            ...(isWaiting ? [{ term: "Claimed by", children: <Claim {...{ facts, zone, now }} /> }] : []),
          ]}
        />
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </Card>
  );
}

function Claim({ facts, zone, now }: { facts: AnswerOverview["facts"]; zone: string; now: Date }) {
  if (!facts.claimedById || !facts.claimExpiresAt) return <>Nobody</>;
  const name = facts.claimedByName ?? "Somebody";
  const until = <DateText instant={facts.claimExpiresAt} zone={zone} />;
  return facts.claimExpiresAt > now ? (
    <>
      {name}, until {until}
    </>
  ) : (
    <>
      Nobody; the claim of {name} lapsed {until}
    </>
  );
}
