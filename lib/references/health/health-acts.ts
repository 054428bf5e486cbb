import { z } from "zod";

const reason = (least: number, ask: string) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(z.string().min(least, ask).max(2_000, "Use at most 2,000 characters."));

/** Acknowledging what was said about a source, as the person saw it: what came since is still to be looked at. */
export const acknowledgeInput = z.strictObject({
  referenceId: z.uuid(),
  noticeIds: z.array(z.uuid()).min(1).max(500),
  reason: reason(5, "Say in a few words what was done about it; it is kept in the audit."),
});

/** Saying why a retracted source may be cited; the reason stands beside it wherever it is cited. */
export const justifyInput = z.strictObject({
  referenceId: z.uuid(),
  lockVersion: z.int().min(0),
  reason: reason(10, "Say in a sentence why it may be cited although it was retracted."),
});

/** An act on the link of a source as the person saw it: its address is sent along, so that a corrected one is never judged by mistake. */
export const linkAct = z.strictObject({
  referenceId: z.uuid(),
  lockVersion: z.int().min(0),
  url: z.string().max(2_000),
});

/** What a person says of an address that does not show any more what was cited. */
export const giveUpInput = linkAct.extend({ as: z.enum(["dead_confirmed", "usurped"]) });

/** Opening the answers that stand on a source for another review. */
export const openCaseInput = z.strictObject({ referenceId: z.uuid(), idempotencyKey: z.uuid() });

export type AcknowledgeInput = z.infer<typeof acknowledgeInput>;
export type JustifyInput = z.infer<typeof justifyInput>;
export type LinkAct = z.infer<typeof linkAct>;
export type GiveUpInput = z.infer<typeof giveUpInput>;
export type OpenCaseInput = z.infer<typeof openCaseInput>;
