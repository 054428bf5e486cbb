import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { assignOwner } from "@/lib/answers/assign-owner";
import { keyFor } from "@/lib/answers/key-for";
import { setReviewPlan } from "@/lib/answers/set-review-plan";
import { recordDenied } from "@/lib/audit/record-denied";
import { Refusal } from "@/lib/errors/refusal";
import { askForReview } from "@/lib/review/ask-for-review";
import type { AskManyInput, AssignManyInput, ManyOutcome, PlanManyInput } from "@/lib/review/many-input";

/** Hands several answers to one person. Each stands for itself: one that refuses stops no other, and nothing of one is done by half. */
export function assignMany(actor: Actor, { items, ownerId, idempotencyKey }: AssignManyInput) {
  return each(actor, items, async ({ answerId, seenOwnerId }) => {
    const key = keyFor(idempotencyKey, answerId);
    await assignOwner(actor, { answerId, seenOwnerId, ownerId, idempotencyKey: key });
    return "Handed over";
  });
}

/** Says of several answers how often each is reviewed; the next review of each stays on its day. */
export function planMany(actor: Actor, { items, riskClass, ownMonths, idempotencyKey }: PlanManyInput) {
  return each(actor, items, async ({ answerId, seen }) => {
    const key = keyFor(idempotencyKey, answerId);
    await setReviewPlan(actor, { answerId, seen, riskClass, ownMonths, idempotencyKey: key });
    return "Set";
  });
}

/** Asks for another review of several answers. */
export function askMany(actor: Actor, { items, note, idempotencyKey }: AskManyInput) {
  return each(actor, items, async ({ answerId }) => {
    const { isNew } = await askForReview(actor, { answerId, note, idempotencyKey });
    return isNew ? "A new edition was opened with your words" : "Your words stand in its open edition";
  });
}

async function each<Item extends { answerId: string }>(
  actor: Actor,
  items: readonly Item[],
  act: (item: Item) => Promise<string>,
): Promise<ManyOutcome[]> {
  authorizeAtDesk(actor, "seeDesk");
  const outcomes: ManyOutcome[] = [];
  for (const item of items) outcomes.push(await one(actor, item, act));
  return outcomes;
}

async function one<Item extends { answerId: string }>(
  actor: Actor,
  item: Item,
  act: (item: Item) => Promise<string>,
): Promise<ManyOutcome> {
  const { answerId } = item;
  try {
    return { answerId, isDone: true, sentence: await act(item) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, sentence } = error;
    if (code === "forbidden")
      await recordDenied(actor, { attempt: "act on many answers", sentence, subject: { answerId } });
    return { answerId, isDone: false, sentence };
  }
}
