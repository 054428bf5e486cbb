import { z } from "zod";

/** Asking for a look-up of a source. */
export const lookUpAct = z.strictObject({ referenceId: z.uuid() });

/** Deciding on what a look-up found: take its fields, or leave ours as they are. */
export const settleLookUpInput = z.strictObject({
  referenceId: z.uuid(),
  lockVersion: z.int().min(0),
  take: z.enum(["theirs", "ours"]),
});

export type LookUpAct = z.infer<typeof lookUpAct>;
export type SettleLookUpInput = z.infer<typeof settleLookUpInput>;
