import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockAnswer } from "@/lib/answers/lock-answer";
import { monthsOf, reviewMonthsOf } from "@/lib/answers/review-plan";
import type { ReviewPlanInput } from "@/lib/answers/review-plan-input";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";

/** Says how often an answer is reviewed. The next review stays on its day: the new interval counts from the next review on. */
export async function setReviewPlan(actor: Actor, input: ReviewPlanInput) {
  const { answerId, riskClass, seen } = input;
  const ownMonths = input.ownMonths === "" ? null : Number(input.ownMonths);
  return actOnce(actor, { key: input.idempotencyKey, name: "setReviewPlan" }, async (tx) => {
    const answer = await lockAnswer(tx, actor, { answerId, ability: "planReview" });
    const before = { riskClass: answer.riskClass, ownMonths: answer.reviewEveryMonths };
    if (before.riskClass === riskClass && before.ownMonths === ownMonths) return { answerId };
    if (before.riskClass !== seen.riskClass || before.ownMonths !== seen.ownMonths)
      throw new Refusal(
        "conflict",
        "Somebody else changed how often this answer is reviewed. Reload the page, and change it again.",
      );
    await tx.answer.update({
      where: { id: answerId },
      data: { riskClass, reviewEveryMonths: ownMonths },
      select: { id: true },
    });
    const months = reviewMonthsOf(await tx.centre.findUniqueOrThrow({ where: { id: 1 } }));
    await recordEvent(tx, actor, {
      subject: { answerId },
      event: {
        type: "answer.review-planned",
        before: { ...before, months: monthsOf(before, months) },
        after: { riskClass, ownMonths, months: monthsOf({ riskClass, ownMonths }, months) },
      },
    });
    return { answerId };
  });
}
