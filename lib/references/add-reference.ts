import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { findInLibrary } from "@/lib/references/find-in-library";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import { columnsOf } from "@/lib/references/reference-columns";
import { type ReferenceInput, toCsl } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";

/** A reference that is now in the library, and whether it was there before. */
export type AddedReference = { reference: ReferenceCard; already: boolean };

/** Adds a source to the library. One that is there already, by identifier or word for word, is given back and nothing changes; so a double click adds one. */
export async function addReference(actor: Actor, input: ReferenceInput): Promise<AddedReference> {
  return inTransaction((tx) => {
    authorizeAtDesk(actor, "keepReferences");
    return addCsl(tx, actor, toCsl(input));
  });
}

/** Adds a source that is already in its stored form, inside the caller's transaction; the caller has checked the right. */
export async function addCsl(tx: Tx, actor: Actor, csl: Csl): Promise<AddedReference> {
  const columns = columnsOf(csl);
  const identity = columns.doi ?? columns.pmid ?? columns.pmcid ?? columns.urlKey ?? columns.formatted;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reference:${identity}`}, 0))`;
  const { same } = await findInLibrary(csl, tx);
  if (same) return { reference: same, already: true };
  const row = await tx.reference.create({ data: { csl, ...columns, createdById: actor.id } });
  await recordEvent(tx, actor, {
    subject: { referenceId: row.id },
    event: { type: "reference.added", formatted: columns.formatted },
  });
  return { reference: cardOf(row), already: false };
}
