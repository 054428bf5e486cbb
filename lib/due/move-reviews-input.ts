import { z } from "zod";

const day = z.iso.date();

/** The moves that somebody saw and confirms. */
export const moveReviewsInput = z.strictObject({
  moves: z
    .array(z.strictObject({ answerId: z.uuid(), from: day, to: day }))
    .min(1, "There is nothing to move.")
    .max(200, "Two hundred reviews at a time."),
  idempotencyKey: z.uuid(),
});

export type MoveReviewsInput = z.output<typeof moveReviewsInput>;
