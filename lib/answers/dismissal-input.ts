import { z } from "zod";
import { words } from "@/lib/answers/edition-input";
import { checkNames } from "@/lib/document/checks/check-kinds";

/** Saying that a finding of the checks is none: which one, by the words it is about, and why. */
export const dismissInput = z.strictObject({
  editionId: z.uuid(),
  check: z.enum(checkNames),
  about: z.string().max(400),
  reason: words(500, "Say why this is no fault.").refine(
    (text) => text.length >= 3,
    "Say it in three letters or more.",
  ),
  idempotencyKey: z.uuid(),
});

/** Bringing a dismissed finding back. */
export const bringBackInput = z.strictObject({
  editionId: z.uuid(),
  dismissalId: z.uuid(),
  idempotencyKey: z.uuid(),
});

export type DismissInput = z.infer<typeof dismissInput>;
export type BringBackInput = z.infer<typeof bringBackInput>;
