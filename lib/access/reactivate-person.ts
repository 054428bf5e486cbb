import "server-only";
import type { Actor } from "@/lib/access/actor";
import { lockPersonFor } from "@/lib/access/lock-person";
import type { PersonAct } from "@/lib/access/person-input";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Opens the desk again to somebody who was deactivated, with the roles they had. */
export async function reactivatePerson(actor: Actor, input: PersonAct) {
  return inTransaction(async (tx) => {
    const person = await lockPersonFor(tx, actor, input);
    const { id: personId, email } = person;
    if (!person.deactivatedAt)
      throw new Refusal("conflict", `${person.name} is active already. Reload the page.`);
    const { lockVersion } = await tx.person.update({
      where: { id: personId },
      data: { deactivatedAt: null, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, { subject: { personId }, event: { type: "person.reactivated", email } });
    return { personId, lockVersion };
  });
}
