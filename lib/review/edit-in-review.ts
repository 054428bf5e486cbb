import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { EditionAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { openAgain } from "./open-again";

/** A reviewer writes in the text instead of judging it: the edition is a draft again, nobody can approve it while it is written in, and with the first word that is saved the reviewer is one of its authors. */
export async function editInReview(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "editInReview" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "editInReview" });
    const lockVersion = await openAgain(tx, edition, "pullBack");
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "review.edited", number: edition.number },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
