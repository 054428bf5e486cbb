import { z } from "zod";

/** Keeping a source for an answer, or letting it go. */
export const readingListAct = z.strictObject({
  editionId: z.uuid(),
  referenceId: z.uuid(),
  idempotencyKey: z.uuid(),
});

export type ReadingListAct = z.infer<typeof readingListAct>;
