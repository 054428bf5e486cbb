import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { EditionAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { settleCitations } from "@/lib/answers/settle-citations";
import { recordEvent } from "@/lib/audit/record-event";
import { transitions } from "@/lib/workflow/transitions";

/** Takes an edition out of review, back to draft. */
export async function pullBackEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "pullBackEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "pullBack" });
    const opened = await tx.edition.update({
      where: { id: edition.id },
      data: {
        state: transitions.pullBack.to,
        submittedRevisionId: null,
        claimedById: null,
        claimedAt: null,
        claimExpiresAt: null,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    const lockVersion = await settleCitations(tx, { ...edition, lockVersion: opened.lockVersion });
    await recordEvent(tx, actor, {
      subject: {
        ...{ answerId: edition.answerId, editionId: edition.id },
        personId: edition.claimedById ?? undefined,
      },
      event: { type: "edition.pulled-back", number: edition.number },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
