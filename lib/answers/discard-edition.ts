import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { transitions } from "@/lib/workflow/transitions";
import { actOnce } from "./act-once";
import type { EditionAct } from "./edition-input";
import { lockFor } from "./lock-edition";

/** Puts an open edition away. Nothing is removed; it can be restored for 30 days. The live text is not touched. */
export async function discardEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "discardEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "discard" });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: {
        state: transitions.discard.to,
        discardedAt: new Date(),
        discardedFrom: edition.state,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "edition.discarded", number: edition.number },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
