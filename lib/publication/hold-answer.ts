import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { ReasonedAct } from "@/lib/answers/edition-input";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { announceChange } from "@/lib/publication/announce-change";
import { lockLive } from "@/lib/publication/lock-live";

/** Puts a warning above the live page at once, on every instance. The text and its dates stay as they are; lifting it needs another person. */
export async function holdAnswer(actor: Actor, input: ReasonedAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "holdAnswer" }, async (tx) => {
    const edition = await lockLive(tx, actor, { ...input, ability: "hold" });
    const standing = await tx.safetyHold.findFirst({
      where: { answerId: edition.answerId, liftedAt: null },
      include: { heldBy: { select: { name: true } } },
    });
    if (standing)
      throw new Refusal(
        "conflict",
        `${standing.heldBy.name} has put it on hold already. Readers are warned.`,
      );
    const hold = await tx.safetyHold.create({
      data: { answerId: edition.answerId, reason: input.reason, heldById: actor.id },
      select: { id: true },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "answer.held", number: edition.number },
      reason: input.reason,
    });
    return { answerId: edition.answerId, holdId: hold.id };
  });
}
