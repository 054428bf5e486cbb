import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { lockWording } from "@/lib/wording/lock-wording";
import type { WordingAct } from "@/lib/wording/wording-input";

/** Puts a draft of standing words away. What was written stays in the audit. */
export async function discardWording(actor: Actor, input: WordingAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "discardWording" }, async (tx) => {
    const draft = await lockWording(tx, actor, { ...input, ability: "discard" });
    await tx.wordingDraft.update({
      where: { id: draft.id },
      data: { state: "discarded", lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: {},
      event: { type: "wording.discarded", kind: draft.kind, draftId: draft.id },
    });
    return { draftId: draft.id };
  });
}
