import "server-only";
import type { Tx } from "@/lib/database/transaction";

type End = {
  kind: "published" | "cancelled" | "reopened" | "failed";
  reason?: string;
  /** Null when it ends by itself. */
  byId: string | null;
};

/** Ends the schedule that stands for an edition, whose row is held; gives it, or null when none stands. */
export async function endSchedule(tx: Tx, editionId: string, { kind, reason, byId }: End) {
  const standing = await tx.schedule.findFirst({
    where: { editionId, endedAt: null },
    include: { scheduledBy: true },
  });
  if (!standing) return null;
  await tx.schedule.update({
    where: { id: standing.id },
    data: { endedAt: new Date(), endKind: kind, endReason: reason ?? null, endedById: byId },
    select: { id: true },
  });
  return standing;
}
