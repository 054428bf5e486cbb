import "server-only";
import type { Actor } from "@/lib/access/actor";
import { lockPerson } from "@/lib/access/lock-person";
import type { ProfileInput } from "@/lib/access/person-input";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";

const fields = ["name", "credentials", "affiliation"] as const;

/** Changes one's own name, credentials and affiliation. What was signed before keeps the name of its day. */
export async function changeProfile(actor: Actor, input: ProfileInput) {
  return inTransaction(async (tx) => {
    const person = await lockPerson(tx, { personId: actor.id, lockVersion: input.lockVersion });
    const changed = fields.filter((field) => person[field] !== input[field]);
    if (changed.length === 0) return { lockVersion: person.lockVersion };
    const { name, credentials, affiliation } = input;
    const { lockVersion } = await tx.person.update({
      where: { id: person.id },
      data: { name, credentials, affiliation, lockVersion: { increment: 1 } },
    });
    await recordEvent(tx, actor, {
      subject: { personId: person.id },
      event: { type: "person.profile-changed", email: person.email, fields: [...changed] },
    });
    return { lockVersion };
  });
}
