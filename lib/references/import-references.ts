import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { inTransaction } from "@/lib/database/transaction";
import type { ImportReferencesInput } from "@/lib/references/batch-input";
import { whyNotOpened } from "@/lib/references/day-of-access";
import { type KeptReference, keepReferences } from "@/lib/references/keep-references";
import { todayOfCentre } from "@/lib/references/today-of-centre";

/** What became of each source of a batch, in its order. */
export type Imported =
  | { outcome: KeptReference["outcome"]; referenceId: string }
  /** Its day of access cannot be: an editor must correct it first. */
  | { outcome: "unopened"; sentence: string; referenceId?: undefined };

/** Adds a batch of sources in one transaction. What is there already is found, not added, so a batch sent twice adds once and a broken import is gone on with by sending it again. A source with a day of access that cannot be stays out, with the sentence. */
export async function importReferences(
  actor: Actor,
  { sources }: ImportReferencesInput,
): Promise<Imported[]> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    const today = await todayOfCentre(tx);
    const why = sources.map(({ csl }) => whyNotOpened(csl, today));
    const kept = await keepReferences(
      tx,
      actor,
      sources.filter((_, at) => why[at] === null),
    );
    const became = kept.values();
    return why.map((sentence): Imported => {
      if (sentence !== null) return { outcome: "unopened", sentence };
      const { outcome, reference } = became.next().value as KeptReference;
      return { outcome, referenceId: reference.id };
    });
  });
}
