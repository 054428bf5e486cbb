import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import type { ThreadAct } from "@/lib/review/comment-input";
import { lockThread } from "@/lib/review/lock-thread";
import { turnThread } from "@/lib/review/turn-thread";

/** Closes a conversation: what it asked for is done, or was settled. Who and when are kept. */
export async function resolveThread(actor: Actor, input: ThreadAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "resolveThread" }, async (tx) => {
    const { edition, thread, quote, participantIds } = await lockThread(tx, actor, input.threadId);
    if (thread.resolvedAt)
      throw new Refusal("conflict", "This comment is resolved already. Reload the page.");
    await turnThread(tx, actor, { threadId: thread.id, isResolved: true });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "comment.resolved", threadId: thread.id, quote, participantIds },
    });
    return { threadId: thread.id };
  });
}
