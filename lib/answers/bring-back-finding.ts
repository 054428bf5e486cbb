import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import type { BringBackInput } from "@/lib/answers/dismissal-input";
import { lockEdition } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { type CheckName, checkKinds } from "@/lib/document/checks/check-kinds";
import { Refusal } from "@/lib/errors/refusal";

/** Ends a dismissal, so that the checks tell the finding again. The dismissal itself is kept. */
export async function bringBackFinding(actor: Actor, input: BringBackInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "bringBackFinding" }, async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    authorize(actor, "write", edition.facts);
    const { answerId } = edition;
    const dismissal = await tx.checkDismissal.findFirst({
      where: { id: input.dismissalId, answerId },
      include: { end: true },
    });
    if (!dismissal) throw new Refusal("not-found", "There is no such dismissal.");
    if (dismissal.end) throw new Refusal("conflict", "Somebody brought this back already. Reload the page.");
    await tx.checkDismissalEnd.create({ data: { dismissalId: dismissal.id, endedById: actor.id } });
    const { check, excerpt, reason } = dismissal;
    const title = checkKinds[check as CheckName]?.title ?? check;
    await recordEvent(tx, actor, {
      subject: { answerId, editionId: edition.id },
      event: { type: "check.dismissal-undone", check, title, excerpt, reason },
    });
    return { dismissalId: dismissal.id };
  });
}
