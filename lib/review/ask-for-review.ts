import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { keyFor } from "@/lib/answers/key-for";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import { isUuid } from "@/lib/database/is-uuid";
import { Refusal } from "@/lib/errors/refusal";
import { addComment } from "@/lib/review/add-comment";
import { isOpen } from "@/lib/workflow/transitions";

type Asked = { answerId: string; note: string; idempotencyKey: string };

/** Asks for another review of an answer: a new edition where none is open, and a blocking comment that names its owner. Readers see what they saw. Sent again, it goes on where it ended. */
export async function askForReview(actor: Actor, { answerId, note, idempotencyKey }: Asked) {
  authorizeAtDesk(actor, "seeDesk");
  const answer = isUuid(answerId)
    ? await database.answer.findUnique({
        where: { id: answerId },
        select: { ownerId: true, currentEdition: { select: { id: true, state: true, lockVersion: true } } },
      })
    : null;
  const current = answer?.currentEdition;
  if (!answer || !current) throw new Refusal("not-found", "There is no such answer.");
  const { id, state, lockVersion } = current;
  const key = (part: string) => keyFor(idempotencyKey, `${part} ${answerId}`);
  const editionId = isOpen(state)
    ? id
    : (await startEdition(actor, { editionId: id, lockVersion, idempotencyKey: key("start") })).editionId;
  await addComment(actor, {
    ...{ editionId, revisionId: null, anchor: null, blocking: true, text: note },
    mentionedIds: [answer.ownerId],
    idempotencyKey: key("comment"),
  });
  return { isNew: editionId !== id };
}
