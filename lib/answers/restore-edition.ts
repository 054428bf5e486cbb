import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { transitions } from "@/lib/workflow/transitions";
import { actOnce } from "./act-once";
import type { EditionAct } from "./edition-input";
import { lockFor } from "./lock-edition";
import { settleCitations } from "./settle-citations";

/** Days in which a discarded edition can come back. */
export const RESTORABLE_DAYS = 30;

/** Brings a discarded edition back to draft, within 30 days and while no newer edition exists. */
export async function restoreEdition(actor: Actor, input: EditionAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "restoreEdition" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "restore" });
    const age = Date.now() - (edition.discardedAt?.getTime() ?? 0);
    if (age > RESTORABLE_DAYS * 86_400_000) {
      throw new Refusal(
        "conflict",
        "This edition was discarded more than 30 days ago. Start a new one; the old text is in the history.",
      );
    }
    const opened = await tx.edition.update({
      where: { id: edition.id },
      data: {
        state: transitions.restore.to,
        discardedAt: null,
        discardedFrom: null,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    const lockVersion = await settleCitations(tx, { ...edition, lockVersion: opened.lockVersion });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "edition.restored", number: edition.number },
    });
    return { answerId: edition.answerId, lockVersion };
  });
}
