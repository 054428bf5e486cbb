import "server-only";
import type { Actor } from "@/lib/access/actor";
import { lockPersonFor, refuseLastAdministrator } from "@/lib/access/lock-person";
import type { ChangeRolesInput } from "@/lib/access/person-input";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";

/** Says what somebody may do from now on; it holds from their next click. The same roles again change nothing. */
export async function changeRoles(actor: Actor, input: ChangeRolesInput) {
  return inTransaction(async (tx) => {
    const person = await lockPersonFor(tx, actor, input);
    const { id: personId, email, roles: before } = person;
    if (before.toSorted().join() === input.roles.toSorted().join())
      return { personId, lockVersion: person.lockVersion };
    if (!input.roles.includes("administrator")) await refuseLastAdministrator(tx, person);
    const { lockVersion } = await tx.person.update({
      where: { id: personId },
      data: { roles: input.roles, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      subject: { personId },
      event: { type: "person.roles-changed", email, before, after: input.roles },
    });
    return { personId, lockVersion };
  });
}
