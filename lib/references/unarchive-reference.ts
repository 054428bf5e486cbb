import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { lockReference } from "@/lib/references/lock-reference";
import type { ReferenceAct } from "@/lib/references/reference-acts";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";

/** Brings an archived reference back into the pickers; one that is not archived stays as it is. */
export async function unarchiveReference(actor: Actor, input: ReferenceAct): Promise<ReferenceCard> {
  return inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    if (!row.archivedAt) return cardOf(row);
    const back = await tx.reference.update({
      where: { id: row.id },
      data: { archivedAt: null, lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.unarchived", formatted: row.formatted },
    });
    return cardOf(back);
  });
}
