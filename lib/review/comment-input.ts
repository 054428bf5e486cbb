import { z } from "zod";
import { words } from "@/lib/answers/edition-input";

/** Where a comment stands: an outermost block of the revision and the words of it that are meant; null for the whole answer. */
export const commentAnchor = z
  .strictObject({ block: z.int().min(0), quote: z.string().trim().min(1).max(500) })
  .nullable();

const text = words(5_000, "Write the comment first.");

/** A new comment on the text of a revision. While a blocking one is open, nobody can approve. */
export const addCommentInput = z.strictObject({
  editionId: z.uuid(),
  revisionId: z.uuid(),
  anchor: commentAnchor,
  blocking: z.boolean(),
  text,
  idempotencyKey: z.uuid(),
});

/** An answer to a comment. */
export const replyInput = z.strictObject({ threadId: z.uuid(), text, idempotencyKey: z.uuid() });

/** Resolving or reopening a comment. */
export const threadAct = z.strictObject({ threadId: z.uuid(), idempotencyKey: z.uuid() });

export type CommentAnchor = z.infer<typeof commentAnchor>;
export type AddCommentInput = z.infer<typeof addCommentInput>;
export type ReplyInput = z.infer<typeof replyInput>;
export type ThreadAct = z.infer<typeof threadAct>;
