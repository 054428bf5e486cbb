import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** Who waived a conflict of interest, and why. */
export type Waiver = { byId: string; by: string; because: string };

/** The waiver of a person's conflict with an edition; null when there is none. */
export async function findWaiver(
  tx: Tx,
  about: { editionId: string; personId: string },
): Promise<Waiver | null> {
  const waiver = await tx.interestWaiver.findUnique({
    where: { editionId_personId: about },
    select: { reason: true, waivedBy: { select: { id: true, name: true } } },
  });
  return waiver && { byId: waiver.waivedBy.id, by: waiver.waivedBy.name, because: waiver.reason };
}
