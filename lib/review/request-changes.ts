import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockFor } from "@/lib/answers/lock-edition";
import { settleCitations } from "@/lib/answers/settle-citations";
import { recordEvent } from "@/lib/audit/record-event";
import { transitions } from "@/lib/workflow/transitions";
import { giveVerdict } from "./give-verdict";
import type { RequestChangesInput } from "./verdict-input";

/** Sends the edition back to its author, with words. */
export async function requestChanges(actor: Actor, input: RequestChangesInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "requestChanges" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "requestChanges" });
    const { revision } = await giveVerdict(tx, actor, {
      edition,
      outcome: "changes_requested",
      note: input.note,
      checklist: [],
    });
    const opened = await tx.edition.update({
      where: { id: edition.id },
      data: {
        state: transitions.requestChanges.to,
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
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: revision.id },
      event: {
        type: "review.changes-requested",
        number: edition.number,
        revision: revision.number,
        contentHash: revision.contentHash,
        note: input.note,
        submittedById: edition.submittedById,
      },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
