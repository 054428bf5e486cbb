import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { EditionAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { claimUntil } from "./working-days";

/** Takes the review of an edition for two working days. */
export async function claimEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "claimEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "claim" });
    const until = claimUntil(new Date());
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: {
        claimedById: actor.id,
        claimedAt: new Date(),
        claimExpiresAt: until,
        lockVersion: { increment: 1 },
      },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "review.claimed", number: edition.number, until: until.toISOString() },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
