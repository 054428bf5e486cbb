import "server-only";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import { settleCitations } from "@/lib/answers/settle-citations";
import type { Tx } from "@/lib/database/transaction";
import { transitions } from "@/lib/workflow/transitions";

/** Gives an edition's words back to its writers: nothing of it is submitted or claimed any more, and its sources follow the merges that passed it by. Gives the version it has then. */
export async function openAgain(
  tx: Tx,
  edition: LockedEdition,
  by: "pullBack" | "requestChanges" | "reopen",
): Promise<number> {
  const { lockVersion } = await tx.edition.update({
    where: { id: edition.id },
    data: {
      state: transitions[by].to,
      submittedRevisionId: null,
      ...{ claimedById: null, claimedAt: null, claimExpiresAt: null },
      lockVersion: { increment: 1 },
      updatedAt: new Date(),
    },
    select: { lockVersion: true },
  });
  return settleCitations(tx, { ...edition, lockVersion });
}
