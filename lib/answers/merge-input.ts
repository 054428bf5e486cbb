import { z } from "zod";
import type { MergeField } from "@/lib/references/merged-csl";
import { referenceInput } from "@/lib/references/reference-input";

const fields = Object.keys(referenceInput.shape) as [MergeField, ...MergeField[]];

const keyed = { idempotencyKey: z.uuid() };

/** Two references become one: as the person saw both, and which fields the loser wins. */
export const mergeInput = z.strictObject({
  winnerId: z.uuid(),
  winnerVersion: z.int().min(0),
  loserId: z.uuid(),
  loserVersion: z.int().min(0),
  taken: z.array(z.enum(fields)).max(fields.length),
  ...keyed,
});

/** Taking a merge back. */
export const undoMergeInput = z.strictObject({ mergeId: z.uuid(), ...keyed });

/** Citing another source in every draft that cites one. */
export const replaceInput = z.strictObject({ referenceId: z.uuid(), byId: z.uuid(), ...keyed });

export type MergeInput = z.infer<typeof mergeInput>;
export type UndoMergeInput = z.infer<typeof undoMergeInput>;
export type ReplaceInput = z.infer<typeof replaceInput>;
