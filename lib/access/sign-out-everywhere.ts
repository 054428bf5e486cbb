import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { revokeAllSessions } from "@/lib/access/sessions";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Ends every session of a person at once: one's own, or as an administrator anybody's. */
export async function signOutEverywhere(actor: Actor, { personId }: { personId: string }) {
  return inTransaction(async (tx) => {
    if (actor.id !== personId) authorizeAtDesk(actor, "managePeople");
    const person = await tx.person.findUnique({ where: { id: personId } });
    if (!person) throw new Refusal("not-found", "This person is not here. Reload the page.");
    const ended = await revokeAllSessions(tx, personId);
    await recordEvent(tx, actor, {
      subject: { personId },
      event: { type: "person.signed-out", email: person.email, everywhere: true },
    });
    return { personId, ended };
  });
}
