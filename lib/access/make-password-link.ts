import "server-only";
import type { Actor } from "@/lib/access/actor";
import { invitationPath, makeToken } from "@/lib/access/invitation-token";
import type { OnceLink } from "@/lib/access/invite-person";
import { lockPersonFor } from "@/lib/access/lock-person";
import type { PersonAct } from "@/lib/access/person-input";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** A link that lets somebody set a new password: for one use within 30 minutes, three an hour. Earlier ones stop working. */
export async function makePasswordLink(actor: Actor, input: PersonAct): Promise<OnceLink> {
  return inTransaction(async (tx) => {
    const person = await lockPersonFor(tx, actor, input);
    if (person.deactivatedAt)
      throw new Refusal("conflict", `${person.name} is deactivated. Reactivate them first.`);
    await refuseFourth(tx, person.id);
    await tx.invitation.updateMany({
      where: { personId: person.id, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const { token, tokenHash } = makeToken();
    const expiresAt = new Date(Date.now() + 30 * 60_000);
    const { id: personId, email } = person;
    await tx.invitation.create({
      data: { kind: "new_password", tokenHash, email, personId, roles: [], createdById: actor.id, expiresAt },
    });
    await recordEvent(tx, actor, {
      subject: { personId },
      event: { type: "person.password-link-made", email },
    });
    return { email, path: invitationPath(token), expiresAt: expiresAt.toISOString() };
  });
}

async function refuseFourth(tx: Tx, personId: string): Promise<void> {
  const hourAgo = new Date(Date.now() - 3_600_000);
  const made = await tx.invitation.count({
    where: { personId, kind: "new_password", createdAt: { gt: hourAgo } },
  });
  if (made >= 3)
    throw new Refusal(
      "too-many",
      "Three links were made for this person in the last hour. Wait an hour, and use the last one.",
    );
}
