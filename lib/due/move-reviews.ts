import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { daysBetween } from "@/lib/answers/due-day";
import { lockAnswer } from "@/lib/answers/lock-answer";
import { monthsOf, type ReviewMonths, reviewMonthsOf } from "@/lib/answers/review-plan";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import type { MoveReviewsInput } from "@/lib/due/move-reviews-input";
import { mostDays } from "@/lib/due/spread-reviews";
import { Refusal } from "@/lib/errors/refusal";
import { asDate, asDay, dayIn } from "@/lib/publication/dates";

/** Moves the next reviews that somebody saw and confirmed, all or none: each within a fifth of its interval, none that is overdue. */
export async function moveReviews(actor: Actor, input: MoveReviewsInput, now = new Date()) {
  return actOnce(actor, { key: input.idempotencyKey, name: "moveReviews" }, async (tx) => {
    const centre = await tx.centre.findUniqueOrThrow({ where: { id: 1 } });
    const when = { today: dayIn(centre.timeZone, now), months: reviewMonthsOf(centre) };
    // In one order, so that two who confirm at once wait for each other instead of for ever.
    const moves = input.moves.toSorted((one, other) => (one.answerId < other.answerId ? -1 : 1));
    for (const move of moves) await moveOne(tx, actor, { ...move, ...when });
    return { moved: moves.length };
  });
}

type Move = MoveReviewsInput["moves"][number] & { today: string; months: ReviewMonths };

async function moveOne(tx: Tx, actor: Actor, { answerId, from, to, today, months }: Move): Promise<void> {
  const answer = await lockAnswer(tx, actor, { answerId, ability: "planReview" });
  const current = answer.nextReviewOn && asDay(answer.nextReviewOn);
  if (current !== from)
    throw new Refusal(
      "conflict",
      "One of these reviews was moved or done meanwhile. Nothing was moved: look at the new proposal.",
    );
  const setOn = await daySet(tx, answerId, from);
  const plan = { riskClass: answer.riskClass, ownMonths: answer.reviewEveryMonths };
  if (from < today || to < today || Math.abs(daysBetween(setOn, to)) > mostDays(monthsOf(plan, months)))
    throw new Refusal(
      "invalid",
      "A review is moved by a fifth of its interval at most, and not into the past; what is overdue is reviewed, not moved.",
    );
  await tx.reviewMove.create({
    data: {
      ...{ answerId, setOn: asDate(setOn), movedFrom: asDate(from), movedTo: asDate(to) },
      movedById: actor.id,
    },
  });
  await tx.answer.update({
    where: { id: answerId },
    data: { nextReviewOn: asDate(to) },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    subject: { answerId },
    event: { type: "answer.review-moved", from, to, ownerId: answer.ownerId },
  });
}

/** The day that the last review set, however often it was moved since. */
async function daySet(tx: Tx, answerId: string, current: string): Promise<string> {
  const [row] = await tx.$queryRaw<[{ day: string }]>`
    SELECT "review_set_on"(${answerId}::uuid, ${current}::date)::text AS "day"`;
  return row.day;
}
