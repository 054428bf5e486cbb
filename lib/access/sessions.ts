import "server-only";
import type { Actor, Role } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { isUuid } from "@/lib/database/is-uuid";
import { quickQuery } from "@/lib/database/quick-query";
import type { Tx } from "@/lib/database/transaction";

/** Makes a session for the person: idle it ends after 30 minutes, and in any case after 12 hours. */
export async function startSession(tx: Tx, personId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "session" ("id", "person_id", "expires_at")
    VALUES (gen_random_uuid(), ${personId}::uuid, now() + interval '12 hours') RETURNING "id"::text`;
  return rows[0]?.id ?? "";
}

/** The person behind a session, as they are at this moment; null when it ended, was revoked, or they were deactivated. Counts as being there. */
export async function findSession(sessionId: string): Promise<Actor | null> {
  const found = await read(sessionId);
  if (found?.isStale) await touch(sessionId);
  return found?.actor ?? null;
}

/** As `findSession`, for what a page asks by itself: it does not count as being there. */
export async function peekSession(sessionId: string): Promise<Actor | null> {
  return (await read(sessionId))?.actor ?? null;
}

/** Ends one session at once. Answers whose it was, if it was still open. */
export async function revokeSession(tx: Tx, sessionId: string): Promise<string | null> {
  if (!isUuid(sessionId)) return null;
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    UPDATE "session" SET "revoked_at" = now() WHERE "id" = ${sessionId}::uuid AND "revoked_at" IS NULL
    RETURNING "person_id"::text AS "personId"`;
  return rows[0]?.personId ?? null;
}

/** Ends every session of the person at once, but for the one to keep. */
export async function revokeAllSessions(
  tx: Tx,
  personId: string,
  keep: string | null = null,
): Promise<number> {
  return tx.$executeRaw`
    UPDATE "session" SET "revoked_at" = now()
    WHERE "person_id" = ${personId}::uuid AND "revoked_at" IS NULL AND ("id" <> ${keep}::uuid OR ${keep}::uuid IS NULL)`;
}

/** The person of the session has just given their password again. */
export async function confirmSession(sessionId: string): Promise<void> {
  await database.$executeRaw`
    UPDATE "session" SET "confirmed_at" = now() WHERE "id" = ${sessionId}::uuid AND "revoked_at" IS NULL`;
}

type Row = Omit<Actor, "roles" | "requestId" | "session" | "declared"> & {
  roles: Role[];
  isStale: boolean;
  confirmedAt: Date;
  until: Date | null;
  topicIds: string[] | null;
};

async function read(sessionId: string): Promise<{ actor: Actor; isStale: boolean } | null> {
  if (!isUuid(sessionId)) return null;
  const rows = await quickQuery<Row>`
    SELECT p."id"::text, p."name", p."email", p."credentials", p."affiliation", p."roles"::text[] AS "roles",
           s."last_seen_at" < now() - interval '1 minute' AS "isStale", s."confirmed_at" AS "confirmedAt",
           d."valid_until" AS "until", d."topic_ids"::text[] AS "topicIds"
      FROM "session" s JOIN "person" p ON p."id" = s."person_id"
      LEFT JOIN LATERAL (SELECT "valid_until", "topic_ids" FROM "interest_declaration"
                          WHERE "person_id" = p."id" ORDER BY "declared_at" DESC LIMIT 1) d ON true
     WHERE s."id" = ${sessionId}::uuid AND s."revoked_at" IS NULL AND s."expires_at" > now()
       AND s."last_seen_at" > now() - interval '30 minutes' AND p."deactivated_at" IS NULL`;
  const [row] = rows;
  if (!row) return null;
  const { isStale, confirmedAt, until, topicIds, ...person } = row;
  const declared = until && { until, topicIds: topicIds ?? [] };
  return { actor: { ...person, declared, session: { id: sessionId, confirmedAt } }, isStale };
}

/** At most once a minute, whatever the number of requests. */
async function touch(sessionId: string): Promise<void> {
  await database.$executeRaw`
    UPDATE "session" SET "last_seen_at" = now()
    WHERE "id" = ${sessionId}::uuid AND "revoked_at" IS NULL AND "last_seen_at" < now() - interval '1 minute'`;
}
