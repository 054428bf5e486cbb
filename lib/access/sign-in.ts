import "server-only";
import { isPassword } from "@/lib/access/passwords";
import type { Stop } from "@/lib/access/rate-limiter";
import { startSession } from "@/lib/access/sessions";
import { countSignIn, forgiveSignIns } from "@/lib/access/sign-in-limiter";
import { recordEvent } from "@/lib/audit/record-event";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";

/** One attempt to sign in: what was typed, and from where. */
export type Attempt = { email: string; password: string; address: string; requestId?: string };

/** A session that has just begun. */
export type SignedIn = { sessionId: string; personId: string };

/** What a stopped attempt is told beside its sentence. */
export type Wait = { retryAfterSeconds: number };

/**
 * Signs a person in: counts the attempt, then looks at the password, then begins a new session. Null, after the same
 * time, for a wrong password, an unknown account and a deactivated person alike. Throws Refusal `too-many` (its
 * `current` is a Wait) or `unavailable`.
 */
export async function signIn(attempt: Attempt): Promise<SignedIn | null> {
  const email = attempt.email.trim().toLowerCase().slice(0, 254);
  const stop = await countSignIn(email, attempt.address);
  if (stop) await refuse(stop, { ...attempt, email });
  const person = await database.person.findUnique({ where: { email } });
  const isRight = await isPassword(attempt.password, person?.passwordHash ?? null);
  if (!person || !isRight || person.deactivatedAt) return null;
  const sessionId = await begin(person, attempt.requestId);
  if (!sessionId) return null;
  await forgiveSignIns(email, attempt.address);
  return { sessionId, personId: person.id };
}

type Known = { id: string; name: string; email: string; passwordHash: string | null; roles: string[] };

/** Under a lock on the person: whoever was deactivated or got a new password in this second stays out. */
async function begin(person: Known, requestId?: string): Promise<string | null> {
  return inTransaction(async (tx) => {
    const same = await tx.$queryRaw<object[]>`
      SELECT 1 FROM "person" WHERE "id" = ${person.id}::uuid AND "deactivated_at" IS NULL
        AND "password_hash" = ${person.passwordHash} FOR SHARE`;
    if (same.length === 0) return null;
    const sessionId = await startSession(tx, person.id);
    await recordEvent(
      tx,
      { ...person, requestId },
      {
        subject: { personId: person.id },
        event: { type: "person.signed-in", email: person.email },
      },
    );
    return sessionId;
  });
}

/** One event for each time the limit is reached, not one for each knock on the closed door. */
async function refuse(stop: Stop, attempt: Attempt): Promise<never> {
  if (stop.isFirst)
    await inTransaction((tx) =>
      recordEvent(
        tx,
        { id: null, name: "Somebody not signed in", roles: [], requestId: attempt.requestId },
        {
          subject: {},
          event: { type: "person.sign-in-limited", email: attempt.email },
        },
      ),
    );
  const minutes = Math.ceil(stop.seconds / 60);
  const when = minutes <= 1 ? "in a minute" : `in ${minutes} minutes`;
  throw new Refusal("too-many", `Too many attempts. Try again ${when}.`, {
    retryAfterSeconds: stop.seconds,
  } satisfies Wait);
}
