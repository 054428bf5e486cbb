import "server-only";
import { consumeInvitation, LINK_OVER } from "@/lib/access/consume-invitation";
import { hashForLink } from "@/lib/access/hash-for-link";
import type { NewPasswordInput } from "@/lib/access/person-input";
import { revokeAllSessions } from "@/lib/access/sessions";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Sets a new password by a linkthat an administrator made, and ends every session of the person. */
export async function setNewPassword(input: NewPasswordInput): Promise<{ email: string }> {
  const passwordHash = await hashForLink(input, "new_password");
  return inTransaction(async (tx) => {
    const { personId } = await consumeInvitation(tx, input.token, "new_password");
    const person = await tx.person.findFirst({ where: { id: personId ?? undefined, deactivatedAt: null } });
    if (!person || !personId) throw new Refusal("not-found", LINK_OVER);
    await tx.person.update({
      where: { id: person.id },
      data: { passwordHash },
    });
    await revokeAllSessions(tx, person.id);
    await recordEvent(tx, person, {
      subject: { personId },
      event: { type: "person.password-changed", email: person.email },
    });
    return { email: person.email };
  });
}
