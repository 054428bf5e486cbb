import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { asDay } from "@/lib/publication/dates";
import { wordingsAt } from "@/lib/settings/wordings-at";
import { lockWording } from "@/lib/wording/lock-wording";
import type { ProposeWordingInput } from "@/lib/wording/wording-input";

/** Lays a draft of standing words before somebody else. From now on its words stand still. */
export async function proposeWording(actor: Actor, input: ProposeWordingInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "proposeWording" }, async (tx) => {
    const draft = await lockWording(tx, actor, { ...input, ability: "propose" });
    if (!draft.effectiveOn && (await wordingsAt(tx, new Date()))[draft.kind] === draft.text)
      throw new Refusal("invalid", "These are the words that are in force now. Change them first.");
    const { lockVersion } = await tx.wordingDraft.update({
      where: { id: draft.id },
      data: {
        state: "proposed",
        proposedById: actor.id,
        proposedAt: new Date(),
        note: input.note,
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    await recordEvent(tx, actor, {
      subject: {},
      event: {
        type: "wording.proposed",
        kind: draft.kind,
        draftId: draft.id,
        note: input.note,
        effectiveOn: draft.effectiveOn && asDay(draft.effectiveOn),
        writerIds: draft.writerIds,
      },
    });
    return { draftId: draft.id, lockVersion };
  });
}
