import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import type { ReplyInput } from "@/lib/review/comment-input";
import { lockThread } from "@/lib/review/lock-thread";
import { mentionable } from "@/lib/review/mentionable";

/** Adds an answer to a comment; it leaves the conversation open or resolved as it was. */
export async function replyToComment(actor: Actor, input: ReplyInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "replyToComment" }, async (tx) => {
    const { edition, thread, quote, participantIds } = await lockThread(tx, actor, input.threadId);
    const mentionedIds = await mentionable(tx, input.mentionedIds);
    const { id } = await tx.comment.create({
      data: {
        ...{ threadId: thread.id, text: input.text, mentionedIds },
        ...{ authorId: actor.id, authorName: actor.name },
      },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: {
        type: "comment.replied",
        threadId: thread.id,
        ...{ quote, text: input.text, mentionedIds, participantIds },
      },
    });
    return { commentId: id };
  });
}
