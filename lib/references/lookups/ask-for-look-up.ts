import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { enqueue } from "@/lib/database/enqueue";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { LookUpAct } from "@/lib/references/lookups/look-up-acts";

const WAITING = "Waiting for the look-up. It runs in a moment, or when the network is back.";

/** Asks for a look-up of a source by its number. Nothing is asked in this request: it waits until a job can ask. */
export async function askForLookUp(actor: Actor, { referenceId }: LookUpAct): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    const reference = await tx.reference.findUnique({ where: { id: referenceId } });
    if (!reference || reference.mergedIntoId)
      throw new Refusal("not-found", "There is no such reference in the library.");
    if (!reference.doi && !reference.pmid && !reference.pmcid)
      throw new Refusal(
        "invalid",
        "Give it a DOI, a PubMed or a PMC number first: that is what it is looked up by.",
      );
    const waiting = { state: "waiting" as const, sentence: WAITING, tries: 0, nextTryAt: new Date() };
    await tx.referenceLookup.upsert({
      where: { referenceId },
      create: { referenceId, ...waiting },
      update: waiting,
    });
    await enqueue(tx, "look-ups");
    await recordEvent(tx, actor, {
      subject: { referenceId },
      event: { type: "reference.look-up-asked-for", formatted: reference.formatted },
    });
  });
}
