import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { inTransaction } from "@/lib/database/transaction";
import type { ImportReferencesInput } from "@/lib/references/batch-input";
import { type KeptReference, keepReferences } from "@/lib/references/keep-references";

/** What became of each source of a batch, in its order. */
export type Imported = { outcome: KeptReference["outcome"]; referenceId: string };

/** Adds a batch of sources in one transaction. What is there already is found, not added, so a batch sent twice adds once and a broken import is gone on with by sending it again. */
export async function importReferences(
  actor: Actor,
  { sources }: ImportReferencesInput,
): Promise<Imported[]> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    const kept = await keepReferences(tx, actor, sources);
    return kept.map(({ outcome, reference }) => ({ outcome, referenceId: reference.id }));
  });
}
