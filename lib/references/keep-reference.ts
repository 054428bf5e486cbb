import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { keepReferences } from "@/lib/references/keep-references";
import type { Csl } from "@/lib/references/reference-schema";

/** The reference in the library that is this source, or the source added to it. Two people adding it at once get the same one; a number that belongs to another source refuses it. */
export async function keepReference(
  tx: Tx,
  actor: Actor,
  csl: Csl,
): Promise<{ id: string; already: boolean }> {
  const [kept] = await keepReferences(tx, actor, [{ csl }]);
  if (kept && kept.outcome !== "clash") return { id: kept.reference.id, already: kept.outcome === "here" };
  throw new Refusal(
    "conflict",
    `The library has another source with the same number: “${kept?.reference.formatted}” Compare the two and correct the number.`,
    kept?.reference,
  );
}
