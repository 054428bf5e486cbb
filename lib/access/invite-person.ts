import "server-only";
import type { Actor } from "@/lib/access/actor";
import { invitationPath, makeToken } from "@/lib/access/invitation-token";
import type { InviteInput } from "@/lib/access/person-input";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent, type Witness } from "@/lib/audit/record-event";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** A link shown once: the path with its token, and when it ends. */
export type OnceLink = { email: string; path: string; expiresAt: string };

/** Invites somebody: a link for one use within 72 hours. An earlier one to the same address stops working. */
export async function invitePerson(actor: Actor, input: InviteInput): Promise<OnceLink> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "managePeople");
    return addInvitation(tx, actor, input);
  });
}

/** Invites in the name of a person, or of the command that makes the first administrator. */
export async function addInvitation(
  tx: Tx,
  actor: Actor | Witness,
  { email, roles }: InviteInput,
): Promise<OnceLink> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`answer-desk-invitation:${email}`}, 0))`;
  const known = await tx.person.findUnique({ where: { email } });
  if (known) throw new Refusal("conflict", alreadyHere(known));
  await tx.invitation.updateMany({
    where: { email, kind: "invitation", usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  const { token, tokenHash } = makeToken();
  const expiresAt = new Date(Date.now() + 72 * 3_600_000);
  await tx.invitation.create({
    data: { kind: "invitation", tokenHash, email, roles, createdById: actor.id, expiresAt },
  });
  await recordEvent(tx, actor, { subject: {}, event: { type: "person.invited", email, roles } });
  return { email, path: invitationPath(token), expiresAt: expiresAt.toISOString() };
}

function alreadyHere({ name, deactivatedAt }: { name: string; deactivatedAt: Date | null }): string {
  return deactivatedAt
    ? `This is the address of ${name}, who is deactivated. Reactivate them in the list.`
    : `${name} has this address and is here already. Change their roles in the list.`;
}
