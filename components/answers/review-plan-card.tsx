import type { z } from "zod";
import { OwnerButton } from "@/components/answers/owner-button";
import { ReviewPlanButton } from "@/components/answers/review-plan-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import type { AnswerOverview } from "@/lib/answers/find-answer-overview";
import { type ReviewMonths, riskNames } from "@/lib/answers/review-plan";
import type { AssignOwnerInput, reviewPlanInput } from "@/lib/answers/review-plan-input";
import type { ActionResult } from "@/lib/web/action-result";

type Props = {
  answer: AnswerOverview;
  months: ReviewMonths;
  /** Who can own an answer, for the list. */
  people: readonly { id: string; name: string }[];
  setPlan: (input: z.input<typeof reviewPlanInput>) => Promise<ActionResult<unknown>>;
  assign: (input: AssignOwnerInput) => Promise<ActionResult<unknown>>;
};

/** Who answers for an answer, how often it is reviewed, and when next. */
export function ReviewPlanCard({ answer, months, people, setPlan, assign }: Props) {
  const { review, owner, nextReviewOn, verdicts } = answer;
  const { riskClass, ownMonths } = review;
  const isLive = answer.live !== null && !answer.live.withdrawn;
  return (
    <Card title="Reviews">
      <DescriptionList
        entries={[
          { term: "Owner", children: owner.name },
          { term: "Risk", children: riskNames[riskClass].name },
          {
            term: "Reviewed",
            children: `Every ${monthWords(review.months)}${ownMonths === null ? "" : " (its own interval)"}`,
          },
          {
            term: "Next review",
            children: nextReviewOn ? (
              <DateText date={nextReviewOn} />
            ) : (
              <span className="text-faint">Set when the whole answer is reviewed</span>
            ),
          },
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        {isLive && answer.live?.verdicts.markReviewed === null ? (
          <ButtonLink size="small" href={`/desk/answers/${answer.id}/re-review`}>
            Review the live text
          </ButtonLink>
        ) : null}
        <ReviewPlanButton
          {...{ months, setPlan, nextReviewOn }}
          plan={{ answerId: answer.id, riskClass, ownMonths }}
          reason={verdicts.planReview}
        />
        <OwnerButton
          {...{ people, assign }}
          answerId={answer.id}
          owner={owner}
          reason={verdicts.assignOwner}
        />
      </div>
    </Card>
  );
}

function monthWords(months: number): string {
  if (months % 12 === 0) return months === 12 ? "year" : `${months / 12} years`;
  return months === 1 ? "month" : `${months} months`;
}
