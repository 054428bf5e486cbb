import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { ReasonedAct } from "@/lib/answers/edition-input";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { announceChange } from "@/lib/publication/announce-change";
import { lockLive } from "@/lib/publication/lock-live";

/** Takes the warning away again, on the decision of somebody else than who put it there. */
export async function liftHold(actor: Actor, input: ReasonedAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "liftHold" }, async (tx) => {
    const edition = await lockLive(tx, actor, { ...input, ability: "liftHold" });
    const hold = await tx.safetyHold.findFirst({ where: { answerId: edition.answerId, liftedAt: null } });
    if (!hold) throw new Refusal("conflict", "There is no safety hold any more. Reload the page.");
    if (hold.heldById === actor.id) throw new Refusal("forbidden", OWN_HOLD);
    await tx.safetyHold.update({
      where: { id: hold.id },
      data: { liftedAt: new Date(), liftedById: actor.id, liftReason: input.reason },
      select: { id: true },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "answer.hold-lifted", number: edition.number, heldById: hold.heldById },
      reason: input.reason,
    });
    return { answerId: edition.answerId };
  });
}

/** Said to who put the hold there. */
export const OWN_HOLD = "You put it on hold yourself. Somebody else must look at it and lift the hold.";
