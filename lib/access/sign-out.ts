import "server-only";
import { revokeSession } from "@/lib/access/sessions";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";

/** Ends the session on the server; one that has ended already stays as it is. */
export async function signOut(sessionId: string, requestId?: string): Promise<void> {
  await inTransaction(async (tx) => {
    const personId = await revokeSession(tx, sessionId);
    if (!personId) return;
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    await recordEvent(
      tx,
      { id: person.id, name: person.name, roles: person.roles, requestId },
      {
        subject: { personId },
        event: { type: "person.signed-out", email: person.email, everywhere: false },
      },
    );
  });
}
