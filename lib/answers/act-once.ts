import "server-only";
import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Runs one act in one transaction; the same key again gives the first outcome and changes nothing. A key belongs to one kind of act. */
export async function actOnce<Outcome extends object>(
  actor: Actor,
  act: { key: string; name: string },
  work: (tx: Tx) => Promise<Outcome>,
): Promise<Outcome> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${actor.id}:${act.key}`}, 0))`;
    const done = await tx.act.findUnique({ where: { personId_key: { personId: actor.id, key: act.key } } });
    if (done && done.name !== act.name)
      throw new Refusal("conflict", "This form was used for something else. Reload the page and try again.");
    if (done) return done.outcome as Outcome;
    const outcome = await work(tx);
    await tx.act.create({
      data: { personId: actor.id, key: act.key, name: act.name, outcome },
      select: { key: true },
    });
    return outcome;
  });
}
