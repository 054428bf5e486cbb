import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { actOnce } from "./act-once";
import type { EditionAct } from "./edition-input";
import { lockFor } from "./lock-edition";

/** Makes the actor the owner of the answer, so that they can go on writing; the change is told in the timeline. */
export async function takeOverAnswer(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "takeOverAnswer" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "takeOver" });
    const before = await tx.person.findUniqueOrThrow({ where: { id: edition.answer.ownerId } });
    await tx.answer.update({ where: { id: edition.answerId }, data: { ownerId: actor.id } });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, personId: before.id },
      event: { type: "answer.taken-over", from: before.name, to: actor.name },
    });
    return { answerId: edition.answerId, lockVersion: edition.lockVersion };
  });
}
