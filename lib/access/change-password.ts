import "server-only";
import type { Actor } from "@/lib/access/actor";
import { askPassword } from "@/lib/access/ask-password";
import { passwordProblem } from "@/lib/access/password-law";
import { hashPassword } from "@/lib/access/passwords";
import type { ChangePasswordInput } from "@/lib/access/person-input";
import { revokeAllSessions } from "@/lib/access/sessions";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** Sets one's own new password for the one of now; every other session ends. Guessing the one of now is limited like signing in. */
export async function changePassword(actor: Actor, input: ChangePasswordInput, sessionId: string) {
  const problem = passwordProblem(input.password, actor.email);
  if (problem) throw new Refusal("invalid", problem);
  const before = await askPassword(
    actor,
    input.current,
    "The current password is not right. Nothing was changed.",
  );
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: actor.id, passwordHash: before, deactivatedAt: null },
      data: { passwordHash },
    });
    if (count === 0)
      throw new Refusal("conflict", "Your password was changed elsewhere meanwhile. Sign in again.");
    await revokeAllSessions(tx, actor.id, sessionId);
    await recordEvent(tx, actor, {
      subject: { personId: actor.id },
      event: { type: "person.password-changed", email: actor.email },
    });
    return { personId: actor.id };
  });
}
