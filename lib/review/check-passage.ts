import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { PassageAct } from "@/lib/answers/passage";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { lockPassage } from "@/lib/review/lock-passage";

/** Ticks a passage of the text in review as checked against the source. The tick stands as long as the words do. */
export async function checkPassage(actor: Actor, input: PassageAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "checkPassage" }, async (tx) => {
    const { passage, subject, told } = await lockPassage(tx, actor, input);
    if (passage.addedById === actor.id)
      throw new Refusal("forbidden", "You added this passage. Somebody else must check it.");
    if (passage.verifiedAt)
      throw new Refusal("conflict", "Somebody has checked this passage already. Reload the page.");
    await tx.citationQuote.update({
      where: { id: passage.id },
      data: { verifiedById: actor.id, verifiedByName: actor.name, verifiedAt: new Date() },
    });
    await recordEvent(tx, actor, { subject, event: { type: "citation.checked", ...told } });
    return { passageId: passage.id };
  });
}
