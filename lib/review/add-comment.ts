import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { Refusal } from "@/lib/errors/refusal";
import type { AddCommentInput } from "@/lib/review/comment-input";
import { lockForComment } from "@/lib/review/lock-thread";
import { mentionable } from "@/lib/review/mentionable";
import { resolveAnchor } from "@/lib/review/resolve-anchor";

/** Starts a conversation about the answer, a passage of it or a source it cites. It is kept outside the text and its hash, and voids nothing. */
export async function addComment(actor: Actor, input: AddCommentInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "addComment" }, async (tx) => {
    const edition = await lockForComment(tx, actor, input.editionId);
    const document = await textSpokenOf(tx, edition, input.revisionId);
    const anchor = await resolveAnchor(tx, document, input.anchor);
    const mentionedIds = await mentionable(tx, input.mentionedIds);
    const thread = await tx.commentThread.create({
      data: {
        editionId: edition.id,
        revisionId: input.revisionId,
        ...(anchor ? { anchor } : {}),
        blocking: input.blocking,
        createdById: actor.id,
        comments: {
          create: { authorId: actor.id, authorName: actor.name, text: input.text, mentionedIds },
        },
      },
    });
    await recordEvent(tx, actor, {
      subject: {
        answerId: edition.answerId,
        editionId: edition.id,
        ...(input.revisionId ? { revisionId: input.revisionId } : {}),
      },
      event: {
        type: "comment.added",
        threadId: thread.id,
        quote: anchor?.quote ?? null,
        text: input.text,
        blocking: input.blocking,
        mentionedIds,
      },
    });
    return { threadId: thread.id };
  });
}

/** A revision of the edition, or its working copy. */
export async function textSpokenOf(
  tx: Tx,
  edition: LockedEdition,
  revisionId: string | null,
): Promise<DocumentJson> {
  if (revisionId === null) return edition.document as unknown as DocumentJson;
  const revision = await tx.revision.findFirst({
    where: { id: revisionId, editionId: edition.id },
    select: { document: true },
  });
  if (!revision) throw new Refusal("not-found", "There is no such revision of this edition.");
  return revision.document as unknown as DocumentJson;
}
