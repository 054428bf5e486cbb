import "server-only";
import type { Actor } from "@/lib/access/actor";
import { brokenByEdit } from "@/lib/access/comment-laws";
import { authorize } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import { lockEdition } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { EditCommentInput } from "@/lib/review/comment-input";
import { mentionable } from "@/lib/review/mentionable";
import type { ThreadAnchor } from "@/lib/review/thread-anchor";

/** Gives an own comment other words, while nobody has answered it and it is not resolved. What it said before is kept, there and in the audit; the same words again are no change. */
export async function editComment(actor: Actor, input: EditCommentInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "editComment" }, async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    authorize(actor, "read", edition.facts);
    authorize(actor, "editComment", edition.facts);
    const comment = await findSaid(tx, input);
    refuseBroken(actor, comment);
    if (comment.edits !== input.edits) throw new Refusal("conflict", OTHER_WINDOW);
    if (comment.text === input.text) return { commentId: comment.id };
    const mentionedIds = await namedIn(tx, input, comment.mentionedIds);
    await tx.commentEdit.create({
      data: {
        ...{ commentId: comment.id, number: comment.edits + 1, text: input.text, mentionedIds },
        editedById: actor.id,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: {
        ...{ type: "comment.edited", threadId: comment.threadId, commentId: comment.id },
        ...{ quote: comment.quote, before: comment.text, after: input.text, mentionedIds },
        namedIds: mentionedIds.filter((id) => !comment.mentionedIds.includes(id)),
      },
    });
    return { commentId: comment.id };
  });
}

const OTHER_WINDOW =
  "You changed this comment meanwhile in another window. What you typed is still here; reload the page to see the other words first.";

/** The comment as it stands now, with what was said after it. */
async function findSaid(tx: Tx, { editionId, commentId }: EditCommentInput) {
  const comment = await tx.comment.findFirst({
    where: { id: commentId, thread: { editionId } },
    include: {
      edits: { orderBy: { number: "desc" } },
      thread: { include: { comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } } },
    },
  });
  if (!comment) throw new Refusal("not-found", "There is no such comment.");
  const { edits, thread, authorId, id } = comment;
  return {
    ...{ id, threadId: thread.id, authorId, edits: edits.length },
    text: edits[0]?.text ?? comment.text,
    mentionedIds: edits[0]?.mentionedIds ?? comment.mentionedIds,
    quote: (thread.anchor as ThreadAnchor)?.quote ?? null,
    isAnswered: thread.comments.at(-1)?.id !== id,
    isResolved: thread.resolvedAt !== null,
  };
}

function refuseBroken(actor: Actor, comment: Awaited<ReturnType<typeof findSaid>>): void {
  const broken = brokenByEdit(actor, comment);
  if (broken) throw new Refusal(broken[2] === "state" ? "conflict" : "forbidden", broken[0]);
}

/** Who is named in the words now: whom the window says, and of those who were named before whoever still is. */
async function namedIn(
  tx: Tx,
  { mentionedIds, text }: Pick<EditCommentInput, "mentionedIds" | "text">,
  before: readonly string[],
): Promise<string[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...before] } },
    select: { id: true, name: true },
  });
  const stay = people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
  const fresh = mentionedIds.filter((id) => !before.includes(id));
  return [...stay, ...(await mentionable(tx, fresh))];
}
