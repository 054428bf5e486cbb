import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { AcknowledgeInput } from "@/lib/references/health/health-acts";

/** Closes the case of a source: what the person saw of what was said about it is acknowledged, with a reason, once. Its status stays, and nothing of that asks again. */
export async function acknowledgeNotices(actor: Actor, { referenceId, noticeIds, reason }: AcknowledgeInput) {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    await tx.$queryRaw`SELECT 1 FROM "reference" WHERE "id" = ${referenceId}::uuid FOR UPDATE`;
    const reference = await tx.reference.findUnique({ where: { id: referenceId } });
    if (!reference || reference.mergedIntoId)
      throw new Refusal("not-found", "There is no such reference in the library.");
    const { count } = await tx.referenceNotice.updateMany({
      where: { referenceId, id: { in: noticeIds }, ackAt: null, endedAt: null },
      data: { ackAt: new Date(), ackById: actor.id, ackReason: reason },
    });
    if (count === 0) throw new Refusal("conflict", "This is acknowledged already. Reload the page.");
    await recordEvent(tx, actor, {
      subject: { referenceId },
      event: { type: "reference.notices-acknowledged", formatted: reference.formatted, notices: count },
      reason,
    });
    return { acknowledged: count };
  });
}
