import { z } from "zod";
import { words } from "@/lib/answers/edition-input";
import { threadAnchorInput } from "@/lib/review/thread-anchor";

const text = words(5_000, "Write the comment first.");
const mentionedIds = z.array(z.uuid()).max(20, "At most twenty people can be named in one comment.");

/** A new comment on a revision, or (null) on the working copy of a draft. While a blocking one is open, nobody can approve. */
export const addCommentInput = z.strictObject({
  editionId: z.uuid(),
  revisionId: z.uuid().nullable(),
  anchor: threadAnchorInput,
  blocking: z.boolean(),
  text,
  mentionedIds,
  idempotencyKey: z.uuid(),
});

/** An answer to a comment. */
export const replyInput = z.strictObject({
  threadId: z.uuid(),
  text,
  mentionedIds,
  idempotencyKey: z.uuid(),
});

/** Giving an own comment other words: as many edits of it as the window had seen. */
export const editCommentInput = z.strictObject({
  editionId: z.uuid(),
  commentId: z.uuid(),
  edits: z.number().int().min(0),
  text,
  mentionedIds,
  idempotencyKey: z.uuid(),
});

/** Resolving or reopening a comment. */
export const threadAct = z.strictObject({ threadId: z.uuid(), idempotencyKey: z.uuid() });

/** Asking who can be named in a comment. */
export const peopleInput = z.strictObject({});

export type AddCommentInput = z.infer<typeof addCommentInput>;
export type ReplyInput = z.infer<typeof replyInput>;
export type EditCommentInput = z.infer<typeof editCommentInput>;
export type ThreadAct = z.infer<typeof threadAct>;
