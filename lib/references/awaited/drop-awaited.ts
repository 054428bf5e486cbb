import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { type AwaitedAct, numberWords } from "@/lib/references/awaited/awaited-number";
import { lockAwaited } from "@/lib/references/awaited/lock-awaited";

/** Ends the wait for a number without adding anything. Dropped twice is dropped once. */
export async function dropAwaited(actor: Actor, act: AwaitedAct): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockAwaited(tx, actor, act);
    if (row.state === "dropped") return;
    if (row.state === "added")
      throw new Refusal("conflict", "Somebody has added this source meanwhile. Reload the page.");
    await tx.awaitedSource.update({
      where: { id: row.id },
      data: { state: "dropped", settledById: actor.id, settledAt: new Date() },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      subject: {},
      event: { type: "reference.await-dropped", number: numberWords(row) },
    });
  });
}
