import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { giveVerdict } from "./give-verdict";
import { openAgain } from "./open-again";
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
    const lockVersion = await openAgain(tx, edition, "requestChanges");
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
