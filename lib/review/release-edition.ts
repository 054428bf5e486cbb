import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { EditionAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";

/** Gives a claimed review back to the queue. */
export async function releaseEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "releaseEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "release" });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { claimedById: null, claimedAt: null, claimExpiresAt: null, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      subject: {
        ...{ answerId: edition.answerId, editionId: edition.id },
        personId: edition.claimedById ?? undefined,
      },
      event: {
        type: "review.released",
        number: edition.number,
        from: edition.facts.claimedByName ?? "nobody",
      },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
