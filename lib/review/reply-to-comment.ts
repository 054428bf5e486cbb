import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import type { ReplyInput } from "@/lib/review/comment-input";
import { lockThread } from "@/lib/review/lock-thread";

/** Adds an answer to a comment; it leaves the conversation open or resolved as it was. */
export async function replyToComment(actor: Actor, input: ReplyInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "replyToComment" }, async (tx) => {
    const { edition, thread } = await lockThread(tx, actor, input.threadId);
    const { id } = await tx.comment.create({
      data: { threadId: thread.id, authorId: actor.id, authorName: actor.name, text: input.text },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "comment.replied", text: input.text },
    });
    return { commentId: id };
  });
}
