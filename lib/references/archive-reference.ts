import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { lockReference } from "@/lib/references/lock-reference";
import type { ReferenceAct } from "@/lib/references/reference-acts";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";

/** Takes a reference out of the pickers. Answers that cite it go on showing it; once archived, archiving again changes nothing. */
export async function archiveReference(actor: Actor, input: ReferenceAct): Promise<ReferenceCard> {
  return inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    if (row.archivedAt) return cardOf(row);
    const archived = await tx.reference.update({
      where: { id: row.id },
      data: { archivedAt: new Date(), lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.archived", formatted: row.formatted },
    });
    return cardOf(archived);
  });
}
