import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { cardInLibrary } from "@/lib/references/health/evidence-of";
import { keepReference } from "@/lib/references/keep-reference";
import type { ReferenceCard } from "@/lib/references/reference-card";
import { type ReferenceInput, toCsl } from "@/lib/references/reference-input";
import { refuseUnopened } from "@/lib/references/refuse-unopened";

/** A reference that is now in the library, and whether it was there before. */
export type AddedReference = { reference: ReferenceCard; already: boolean };

/** Adds a source to the library. One that is there already, by identifier or word for word, is given back and nothing changes; so a double click adds one. */
export async function addReference(actor: Actor, input: ReferenceInput): Promise<AddedReference> {
  return inTransaction((tx) => {
    authorizeAtDesk(actor, "keepReferences");
    return addOne(tx, actor, input);
  });
}

/** Adds one source inside the caller's transaction; the caller has checked the right. */
export async function addOne(tx: Tx, actor: Actor, input: ReferenceInput): Promise<AddedReference> {
  const csl = toCsl(input);
  await refuseUnopened(tx, csl);
  const { id, already } = await keepReference(tx, actor, csl);
  return { reference: await cardInLibrary(tx, id), already };
}
