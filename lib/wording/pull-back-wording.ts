import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { lockWording } from "@/lib/wording/lock-wording";
import type { WordingAct } from "@/lib/wording/wording-input";

/** Makes a proposed wording a draft again, so that its words can change. */
export async function pullBackWording(actor: Actor, input: WordingAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "pullBackWording" }, async (tx) => {
    const draft = await lockWording(tx, actor, { ...input, ability: "pullBack" });
    const { lockVersion } = await tx.wordingDraft.update({
      where: { id: draft.id },
      data: { state: "draft", lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: {},
      event: { type: "wording.pulled-back", kind: draft.kind, draftId: draft.id },
    });
    return { draftId: draft.id, lockVersion };
  });
}
