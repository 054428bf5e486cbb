import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** Gives a removed answer its address back; nothing when it was not removed. */
export async function endRemoval(tx: Tx, answerId: string, byId: string): Promise<void> {
  await tx.removal.updateMany({
    where: { answerId, endedAt: null },
    data: { endedAt: new Date(), endedById: byId },
  });
}
