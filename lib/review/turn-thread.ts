import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/database/transaction";

/** Makes a conversation resolved or open, and keeps who did and when, for good. */
export async function turnThread(
  tx: Tx,
  actor: Actor,
  { threadId, isResolved }: { threadId: string; isResolved: boolean },
): Promise<void> {
  const at = new Date();
  await tx.commentThread.update({
    where: { id: threadId },
    data: isResolved ? { resolvedById: actor.id, resolvedAt: at } : { resolvedById: null, resolvedAt: null },
  });
  await tx.commentThreadTurn.create({
    data: { threadId, isResolved, personId: actor.id, personName: actor.name, at },
  });
}
