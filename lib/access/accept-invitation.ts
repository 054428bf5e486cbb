import "server-only";
import { consumeInvitation, LINK_OVER } from "@/lib/access/consume-invitation";
import { hashForLink } from "@/lib/access/hash-for-link";
import type { AcceptInvitationInput } from "@/lib/access/person-input";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Makes the person who was invited, with the roles of the invitation. The link is used up. */
export async function acceptInvitation(input: AcceptInvitationInput): Promise<{ email: string }> {
  const passwordHash = await hashForLink(input, "invitation");
  return inTransaction(async (tx) => {
    const { email, roles } = await consumeInvitation(tx, input.token, "invitation");
    if (await tx.person.findUnique({ where: { email } })) throw new Refusal("not-found", LINK_OVER);
    const { name, credentials, affiliation } = input;
    const person = await tx.person.create({
      data: { email, name, credentials, affiliation, roles, passwordHash },
    });
    await recordEvent(tx, person, {
      subject: { personId: person.id },
      event: { type: "person.joined", email, roles },
    });
    return { email };
  });
}
