import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { PassageAct } from "@/lib/answers/passage";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { lockPassage } from "@/lib/review/lock-passage";

/** Takes back that a passage was checked against the source; the audit keeps both. */
export async function uncheckPassage(actor: Actor, input: PassageAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "uncheckPassage" }, async (tx) => {
    const { passage, subject, told } = await lockPassage(tx, actor, input);
    if (!passage.verifiedAt)
      throw new Refusal("conflict", "This passage is not ticked any more. Reload the page.");
    await tx.citationQuote.update({
      where: { id: passage.id },
      data: { verifiedById: null, verifiedByName: null, verifiedAt: null },
    });
    await recordEvent(tx, actor, { subject, event: { type: "citation.check-undone", ...told } });
    return { passageId: passage.id };
  });
}
