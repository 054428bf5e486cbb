import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { AddedReference } from "@/lib/references/add-reference";
import { type AddAwaitedInput, numberWords } from "@/lib/references/awaited/awaited-number";
import { lockAwaited } from "@/lib/references/awaited/lock-awaited";
import { sharedNumbers } from "@/lib/references/health/about-number";
import { cardInLibrary } from "@/lib/references/health/evidence-of";
import { identitiesOf } from "@/lib/references/identities-of";
import { keepReference } from "@/lib/references/keep-reference";
import { keepPubmedRecord } from "@/lib/references/lookups/keep-found";
import { toCsl } from "@/lib/references/reference-input";
import { type Csl, cslSchema } from "@/lib/references/reference-schema";

type Told = Parameters<typeof keepPubmedRecord>[2]["record"];

/** Adds the source that a number stood for, with the fields that were found or those that somebody filled in, as any other source is added, and ends its wait. Added twice is added once; one that is here already is given back. */
export async function addAwaited(
  actor: Actor,
  { awaitedId, fields }: AddAwaitedInput,
): Promise<AddedReference> {
  return inTransaction(async (tx) => {
    const row = await lockAwaited(tx, actor, { awaitedId });
    if (row.state === "dropped")
      throw new Refusal("conflict", "Somebody has given up this look-up meanwhile. Reload the page.");
    if (row.referenceId) return { reference: await cardInLibrary(tx, row.referenceId), already: true };
    const csl = fields ? toCsl(fields) : foundIn(row.found);
    const { id, already } = await keepReference(tx, actor, csl);
    const record = row.told as Told | null;
    if (record && !fields) {
      const select = { doi: true, pmid: true };
      const ours = await tx.reference.findUniqueOrThrow({ where: { id }, select });
      await keepPubmedRecord(tx, id, { record, about: sharedNumbers(identitiesOf(csl), ours) });
    }
    const reference = await cardInLibrary(tx, id);
    await tx.awaitedSource.update({
      where: { id: row.id },
      data: { state: "added", referenceId: id, settledById: actor.id, settledAt: new Date() },
      select: { id: true },
    });
    if (already)
      await recordEvent(tx, actor, {
        subject: { referenceId: id },
        event: {
          type: "reference.await-met",
          number: numberWords(row),
          formatted: reference.formatted,
        },
      });
    return { reference, already };
  });
}

function foundIn(found: unknown): Csl {
  if (found === null)
    throw new Refusal("conflict", "Nothing was found for this number yet. Wait, or fill in the fields.");
  return cslSchema.parse(found);
}
