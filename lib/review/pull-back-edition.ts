import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { EditionAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { openAgain } from "./open-again";

/** Takes an edition out of review, back to draft. */
export async function pullBackEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "pullBackEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "pullBack" });
    const lockVersion = await openAgain(tx, edition, "pullBack");
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
