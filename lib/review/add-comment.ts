import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { blockWords } from "@/lib/answers/revision-view";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { Refusal } from "@/lib/errors/refusal";
import type { AddCommentInput, CommentAnchor } from "@/lib/review/comment-input";
import { lockForComment } from "@/lib/review/lock-thread";

/** Starts a conversation about the answer or a passage of it. It is kept outside the text and its hash, and voids nothing. */
export async function addComment(actor: Actor, input: AddCommentInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "addComment" }, async (tx) => {
    const edition = await lockForComment(tx, actor, input.editionId);
    await refuseLostPassage(tx, input);
    const thread = await tx.commentThread.create({
      data: {
        editionId: edition.id,
        revisionId: input.revisionId,
        ...(input.anchor ? { anchor: input.anchor } : {}),
        blocking: input.blocking,
        createdById: actor.id,
        comments: { create: { authorId: actor.id, authorName: actor.name, text: input.text } },
      },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: input.revisionId },
      event: {
        type: "comment.added",
        quote: input.anchor?.quote ?? null,
        text: input.text,
        blocking: input.blocking,
      },
    });
    return { threadId: thread.id };
  });
}

async function refuseLostPassage(tx: Tx, input: AddCommentInput): Promise<void> {
  const revision = await tx.revision.findFirst({
    where: { id: input.revisionId, editionId: input.editionId },
    select: { document: true },
  });
  if (!revision) throw new Refusal("not-found", "There is no such revision of this edition.");
  if (input.anchor === null || holds(revision.document as unknown as DocumentJson, input.anchor)) return;
  throw new Refusal(
    "invalid",
    "The passage is not in this text. Select it again, or comment on the whole answer.",
  );
}

/** Whether the quoted words stand in the block, whatever the white space and however the citations were copied. */
function holds(document: DocumentJson, { block, quote }: NonNullable<CommentAnchor>): boolean {
  return bare(blockWords(document, block)).includes(bare(quote));
}

function bare(text: string): string {
  return text.replace(/[\s\u2060]/g, "").replace(/…$/, "");
}
