import { z } from "zod";
import { words } from "@/lib/answers/edition-input";
import { reviewPlanInput } from "@/lib/answers/review-plan-input";

/** The most answers that one act takes on. */
export const MOST_AT_ONCE = 100;

const some = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .min(1, "Select some answers first.")
    .max(MOST_AT_ONCE, `Take at most ${MOST_AT_ONCE} answers at a time.`);

/** Handing several answers to one person; `seenOwnerId` is whose each was when it was selected. */
export const assignManyInput = z.strictObject({
  items: some(z.strictObject({ answerId: z.uuid(), seenOwnerId: z.uuid() })),
  ownerId: z.uuid("Choose a person from the list."),
  idempotencyKey: z.uuid(),
});

/** Saying of several answers how often each is reviewed; `seen` is what held when it was selected. */
export const planManyInput = z.strictObject({
  items: some(z.strictObject({ answerId: z.uuid(), seen: reviewPlanInput.shape.seen })),
  riskClass: reviewPlanInput.shape.riskClass,
  ownMonths: reviewPlanInput.shape.ownMonths,
  idempotencyKey: z.uuid(),
});

/** Asking for another review of several answers, and why. */
export const askManyInput = z.strictObject({
  items: some(z.strictObject({ answerId: z.uuid() })),
  note: words(1_000, "Write what should be looked at."),
  idempotencyKey: z.uuid(),
});

export type AssignManyInput = z.output<typeof assignManyInput>;
export type PlanManyInput = z.output<typeof planManyInput>;
export type AskManyInput = z.output<typeof askManyInput>;

/** What became of one answer of many: done, or refused and why. */
export type ManyOutcome = { answerId: string; isDone: boolean; sentence: string };
