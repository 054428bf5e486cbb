import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { lockWording } from "@/lib/wording/lock-wording";
import type { SendBackWordingInput } from "@/lib/wording/wording-input";

/** Says no to a proposed wording, with words for who wrote it; it is a draft again. */
export async function sendBackWording(actor: Actor, input: SendBackWordingInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "sendBackWording" }, async (tx) => {
    const draft = await lockWording(tx, actor, { ...input, ability: "sendBack" });
    const { lockVersion } = await tx.wordingDraft.update({
      where: { id: draft.id },
      data: {
        state: "draft",
        sentBackById: actor.id,
        sentBackNote: input.note,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    await recordEvent(tx, actor, {
      subject: {},
      event: {
        type: "wording.sent-back",
        ...{ kind: draft.kind, draftId: draft.id, note: input.note, writerIds: draft.writerIds },
      },
    });
    return { draftId: draft.id, lockVersion };
  });
}
