import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { cardOf } from "@/lib/references/reference-card";

/** Holds the reference's row for a change; refuses who may not, what is not there, and what was decided on an older state of it. */
export async function lockReference(
  tx: Tx,
  actor: Actor,
  wanted: { referenceId: string; lockVersion: number },
) {
  authorizeAtDesk(actor, "keepReferences");
  await tx.$queryRaw`SELECT "id" FROM "reference" WHERE "id" = ${wanted.referenceId}::uuid FOR UPDATE`;
  const row = await tx.reference.findUnique({ where: { id: wanted.referenceId } });
  if (!row || row.mergedIntoId) throw new Refusal("not-found", "There is no such reference in the library.");
  if (row.lockVersion !== wanted.lockVersion) {
    throw new Refusal(
      "conflict",
      "Somebody changed this reference since you opened it. Reload to see the new fields; copy what you typed first.",
      cardOf(row),
    );
  }
  return row;
}
