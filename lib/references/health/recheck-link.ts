import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { enqueue } from "@/lib/database/enqueue";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { addressChanged } from "@/lib/references/health/confirm-link";
import type { LinkAct } from "@/lib/references/health/health-acts";
import type { Csl } from "@/lib/references/reference-schema";

/** Asks for a check of one link soon. Asking is no change of anything: it has no event, and what the check finds has. */
export async function recheckLink(actor: Actor, { referenceId, url }: LinkAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    const reference = await tx.reference.findUnique({ where: { id: referenceId } });
    if (!reference || reference.mergedIntoId)
      throw new Refusal("not-found", "There is no such reference in the library.");
    if ((reference.csl as Csl).URL !== url) throw addressChanged();
    const nextCheckAt = new Date();
    await tx.referenceLink.upsert({
      where: { referenceId_role: { referenceId, role: "primary" } },
      create: { referenceId, role: "primary", url, nextCheckAt },
      update: { nextCheckAt },
    });
    await enqueue(tx, "link-checks");
  });
}
