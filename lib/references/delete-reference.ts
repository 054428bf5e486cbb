import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { lockReference } from "@/lib/references/lock-reference";
import type { ReferenceAct } from "@/lib/references/reference-acts";
import { cardOf } from "@/lib/references/reference-card";
import { familyOf } from "@/lib/references/reference-family";
import { usesOf } from "@/lib/references/uses-of-reference";

/** Takes a reference out of the library that no text ever cited; it can be brought back. One that was cited is refused, with the places that cite it. Deleting twice is deleting once. */
export async function deleteReference(actor: Actor, input: ReferenceAct): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockReference(tx, actor, input);
    if (row.deletedAt) return;
    await refuseIfCited(tx, actor, row);
    await tx.reference.update({
      where: { id: row.id },
      data: { deletedAt: new Date(), lockVersion: { increment: 1 }, updatedAt: new Date() },
    });
    await recordEvent(tx, actor, {
      subject: { referenceId: row.id },
      event: { type: "reference.deleted", formatted: row.formatted },
    });
  });
}

async function refuseIfCited(tx: Tx, actor: Actor, row: Parameters<typeof cardOf>[0]): Promise<void> {
  const family = await familyOf(row.id, tx);
  const cited = await tx.editionReference.count({ where: { referenceId: { in: family } } });
  if (cited === 0 && family.length === 1) return;
  const { draft, live, past } = await usesOf(actor, cardOf(row));
  const places = [
    counted(draft.count, "open edition"),
    counted(live.count, "live page"),
    counted(past.count, "text of the past", "texts of the past"),
  ].filter(Boolean);
  const where = places.length > 0 ? `It is cited in ${places.join(", ")}.` : "It was cited once.";
  throw new Refusal(
    "conflict",
    `This reference is not deleted. ${where} Archive it, replace it in the drafts, or merge it with its duplicate.`,
    { draft, live, past },
  );
}

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
