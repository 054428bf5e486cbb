import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { type LockedEdition, lockEdition } from "@/lib/answers/lock-edition";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { ThreadAnchor } from "@/lib/review/thread-anchor";

/** Holds the edition of a thread, so that no approval passes between, and says no to who may not comment on it. */
export async function lockThread(tx: Tx, actor: Actor, threadId: string) {
  const found = await tx.commentThread.findUnique({ where: { id: threadId }, select: { editionId: true } });
  if (!found) throw noThread();
  const edition = await lockForComment(tx, actor, found.editionId);
  const { comments, ...thread } = await tx.commentThread.findUniqueOrThrow({
    where: { id: threadId },
    include: {
      comments: {
        select: { authorId: true, mentionedIds: true, edits: { select: { mentionedIds: true } } },
      },
    },
  });
  const { anchor } = thread as { anchor: ThreadAnchor };
  const spoke = comments.flatMap(({ authorId, mentionedIds, edits }) => [
    ...[authorId, ...mentionedIds],
    ...edits.flatMap((edit) => edit.mentionedIds),
  ]);
  return {
    ...{ edition, thread, quote: anchor?.quote ?? null },
    /** Who spoke or was named in it so far. */
    participantIds: [...new Set(spoke)],
  };
}

/** Holds the edition and says no to who may not comment on it. */
export async function lockForComment(tx: Tx, actor: Actor, editionId: string): Promise<LockedEdition> {
  const edition = await lockEdition(tx, editionId);
  authorize(actor, "read", edition.facts);
  authorize(actor, "comment", edition.facts);
  return edition;
}

function noThread(): Refusal {
  return new Refusal("not-found", "There is no such comment.");
}
