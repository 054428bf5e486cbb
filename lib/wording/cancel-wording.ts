import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { announceEverything } from "@/lib/database/announce-everything";
import { Refusal } from "@/lib/errors/refusal";
import { asDay } from "@/lib/publication/dates";
import type { CancelWordingInput } from "@/lib/wording/wording-input";

/** Takes back an approved wording before its day: it is never in force. What is in force stays so. */
export async function cancelWording(actor: Actor, { versionId, reason, idempotencyKey }: CancelWordingInput) {
  return actOnce(actor, { key: idempotencyKey, name: "cancelWording" }, async (tx) => {
    authorizeAtDesk(actor, "writeWordings");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`answer-desk-wording:${versionId}`}, 0))`;
    const version = await tx.boilerplateVersion.findUnique({
      where: { id: versionId },
      include: { cancellation: true, draft: { include: { writers: true } } },
    });
    if (!version) throw new Refusal("not-found", "There is no such wording.");
    if (version.cancellation) throw new Refusal("conflict", "Somebody took this wording back already.");
    await tx.wordingCancellation.create({ data: { versionId, cancelledById: actor.id, reason } });
    await announceEverything(tx);
    await recordEvent(tx, actor, {
      subject: {},
      reason,
      event: {
        type: "wording.cancelled",
        ...{ kind: version.kind, number: version.number, note: reason },
        effectiveOn: version.effectiveOn && asDay(version.effectiveOn),
        writerIds: version.draft?.writers.map(({ personId }) => personId) ?? [],
      },
    });
    return { kind: version.kind, number: version.number };
  });
}
