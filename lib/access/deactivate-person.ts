import "server-only";
import type { Actor } from "@/lib/access/actor";
import { lockPersonFor, refuseLastAdministrator } from "@/lib/access/lock-person";
import type { PersonAct } from "@/lib/access/person-input";
import { revokeAllSessions } from "@/lib/access/sessions";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Closes the desk to somebody, at once and in every open tab. Their work and their name in history stay. */
export async function deactivatePerson(actor: Actor, input: PersonAct) {
  return inTransaction(async (tx) => {
    const person = await lockPersonFor(tx, actor, input);
    const { id: personId, email } = person;
    if (person.deactivatedAt)
      throw new Refusal("conflict", `${person.name} is deactivated already. Reload the page.`);
    await refuseLastAdministrator(tx, person);
    const { lockVersion } = await tx.person.update({
      where: { id: personId },
      data: { deactivatedAt: new Date(), lockVersion: { increment: 1 } },
    });
    await revokeAllSessions(tx, personId);
    await tx.invitation.updateMany({
      where: { personId, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await recordEvent(tx, actor, { subject: { personId }, event: { type: "person.deactivated", email } });
    return { personId, lockVersion };
  });
}
