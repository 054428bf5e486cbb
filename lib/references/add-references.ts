import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { inTransaction } from "@/lib/database/transaction";
import { type AddedReference, addCsl } from "@/lib/references/add-reference";
import type { AddManyInput } from "@/lib/references/reference-acts";
import { toCsl } from "@/lib/references/reference-input";

/** Adds several sources in one transaction: all or none. Those that are there already are given back as they are. */
export async function addReferences(actor: Actor, { references }: AddManyInput): Promise<AddedReference[]> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    const added: AddedReference[] = [];
    for (const fields of references) added.push(await addCsl(tx, actor, toCsl(fields)));
    return added;
  });
}
