import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { AwaitedAct } from "@/lib/references/awaited/awaited-number";

/** The number that waits, locked, after the right to keep references was checked. */
export async function lockAwaited(tx: Tx, actor: Actor, { awaitedId }: AwaitedAct) {
  authorizeAtDesk(actor, "keepReferences");
  await tx.$queryRaw`SELECT 1 FROM "awaited_source" WHERE "id" = ${awaitedId}::uuid FOR UPDATE`;
  const row = await tx.awaitedSource.findUnique({ where: { id: awaitedId } });
  if (!row) throw new Refusal("not-found", "There is no such look-up.");
  return row;
}
