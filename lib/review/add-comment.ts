import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { AddCommentInput } from "@/lib/review/comment-input";
import { lockForComment } from "@/lib/review/lock-thread";
import { mentionable } from "@/lib/review/mentionable";
import { resolveAnchor } from "@/lib/review/resolve-anchor";
import { startThread, textSpokenOf } from "@/lib/review/start-thread";

/** Starts a conversation about the answer, a passage of it or a source it cites. It is kept outside the text and its hash, and voids nothing. */
export async function addComment(actor: Actor, input: AddCommentInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "addComment" }, async (tx) => {
    const { editionId, revisionId, blocking, text } = input;
    const edition = await lockForComment(tx, actor, editionId);
    const document = await textSpokenOf(tx, edition, revisionId);
    const anchor = await resolveAnchor(tx, document, input.anchor);
    const mentionedIds = await mentionable(tx, input.mentionedIds);
    const started = { editionId, revisionId, anchor, blocking, text, mentionedIds };
    const { id: threadId } = await startThread(tx, actor, started);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId, ...(revisionId ? { revisionId } : {}) },
      event: {
        type: "comment.added",
        ...{ threadId, quote: anchor?.quote ?? null, text, blocking, mentionedIds },
        participantIds: writersOf(edition),
      },
    });
    return { threadId };
  });
}

function writersOf({ answer, submittedById }: LockedEdition): string[] {
  return [...new Set([answer.ownerId, ...(submittedById ? [submittedById] : [])])];
}
