import { z } from "zod";
import { riskClasses } from "@/lib/answers/review-plan";

const ownMonths = z
  .string()
  .trim()
  .refine(
    (text) => text === "" || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120),
    "Write a whole number of months from 1 to 120, or leave it empty.",
  );

/** How often an answer is reviewed: its class, or an interval of its own (months; empty for that of the class). `seen` is what stood on the form. */
export const reviewPlanInput = z.strictObject({
  answerId: z.uuid(),
  riskClass: z.enum(riskClasses, "Choose a class of risk."),
  ownMonths,
  seen: z.strictObject({ riskClass: z.enum(riskClasses), ownMonths: z.int().nullable() }),
  idempotencyKey: z.uuid(),
});

/** Handing an answer to somebody else; `seenOwnerId` is whose it was on the form. */
export const assignOwnerInput = z.strictObject({
  answerId: z.uuid(),
  ownerId: z.uuid("Choose a person from the list."),
  seenOwnerId: z.uuid(),
  idempotencyKey: z.uuid(),
});

export type ReviewPlanInput = z.output<typeof reviewPlanInput>;
export type AssignOwnerInput = z.output<typeof assignOwnerInput>;
