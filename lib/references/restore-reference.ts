import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { lockReference } from "@/lib/references/lock-reference";
import type { ReferenceAct } from "@/lib/references/reference-acts";

/** Brings a deleted reference back into the library; one that is there stays as it is. */
export async function restoreReference(actor: Actor, input: ReferenceAct): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    if (!row.deletedAt) return;
    await tx.reference.update({
      where: { id: row.id },
      data: { deletedAt: null, lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.restored", formatted: row.formatted },
    });
  });
}
