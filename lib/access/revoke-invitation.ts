import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Ends a link that was not used yet. */
export async function revokeInvitation(actor: Actor, { invitationId }: { invitationId: string }) {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "managePeople");
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Refusal("conflict", "This link was used or revoked already. Reload the page.");
    const { email, personId } = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } });
    await recordEvent(tx, actor, {
      subject: personId ? { personId } : {},
      event: { type: "person.invitation-revoked", email },
    });
    return { invitationId };
  });
}
