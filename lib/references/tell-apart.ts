import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { PairInput } from "@/lib/references/reference-acts";

/** Remembers that two references that look alike are two sources: the pair is not proposed again. Saying it twice is saying it once. */
export async function tellApart(actor: Actor, input: PairInput): Promise<void> {
  await inTransaction(async (tx) => {
    authorizeAtDesk(actor, "keepReferences");
    const [aId = "", bId = ""] = [input.oneId, input.otherId].sort();
    const rows = await tx.reference.findMany({ where: { id: { in: [aId, bId] } } });
    const [one, other] = rows;
    if (!one || !other) throw new Refusal("not-found", "There is no such reference in the library.");
    const { count } = await tx.notDuplicate.createMany({
      data: { aId, bId, decidedById: actor.id },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await recordEvent(tx, actor, {
      subject: { referenceId: aId },
      event: { type: "reference.told-apart", one: one.formatted, other: other.formatted },
    });
  });
}
