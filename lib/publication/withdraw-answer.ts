import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { ReasonedAct } from "@/lib/answers/edition-input";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors/refusal";
import { transitions } from "@/lib/workflow/transitions";
import { announceChange } from "./announce-change";

/** Withdraws the published edition: its page stays, with a banner that gives the reason; lists and search no longer show it. */
export async function withdrawAnswer(actor: Actor, input: ReasonedAct) {
  return actOnce(actor, { key: input.idempotencyKey, name: "withdrawAnswer" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "withdraw" });
    const live = await tx.publication.findFirst({ where: { editionId: edition.id, end: null } });
    if (!live) throw new Refusal("conflict", "This edition is not what the public reads. Reload the page.");
    await tx.publicationEnd.create({
      data: { publicationId: live.id, kind: "withdrawn", reason: input.reason, endedById: actor.id },
    });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { state: transitions.withdraw.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, publicationId: live.id },
      event: { type: "answer.withdrawn", number: edition.number },
      reason: input.reason,
    });
    return { answerId: edition.answerId, slug: edition.answer.slug, lockVersion };
  });
}
