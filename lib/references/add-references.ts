import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { inTransaction } from "@/lib/database/transaction";
import { type AddedReference, addOne } from "@/lib/references/add-reference";
import type { AddManyInput } from "@/lib/references/reference-acts";

/** Adds several sources in one transaction: all or none. Those that are there already are given back as they are. */
export async function addReferences(actor: Actor, { references }: AddManyInput): Promise<AddedReference[]> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    const added: AddedReference[] = [];
    for (const fields of references) added.push(await addOne(tx, actor, fields));
    return added;
  });
}
