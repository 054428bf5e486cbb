import "server-only";
import { database } from "@/lib/database/client";

const MOST = 500;

/**
 * Puts what is due into the outbox, each notification into one letter at most: a letter for each that concerns somebody who wants it at once
 * (and for what is urgent, whoever did not say "never"), and one a day and person with everything unread that came before their hour.
 * What nobody mailed for a day, because mail was off or away, and what came before somebody wished for it at once, waits for that daily letter, so that no flood follows.
 */
export async function collectMail(now: Date, zone: string): Promise<number> {
  return (await collectSingles(now, zone)) + (await collectDigests(now, zone));
}

async function collectSingles(now: Date, zone: string): Promise<number> {
  return database.$executeRaw`
    WITH due AS (
      SELECT n."id", n."person_id", gen_random_uuid() AS "mail_id" FROM "notification" n
        JOIN "person" p ON p."id" = n."person_id" AND p."deactivated_at" IS NULL AND cardinality(p."roles") > 0
        LEFT JOIN "mail_wish" w ON w."person_id" = n."person_id"
       WHERE n."mail_id" IS NULL AND n."read_at" IS NULL AND n."created_at" > ${now}::timestamptz - interval '1 day'
         AND (n."reach" = 'urgent' AND coalesce(w."mode", 'digest') <> 'off' OR n."reach" = 'personal' AND w."mode" = 'immediate' AND n."created_at" >= w."changed_at")
       ORDER BY n."id" LIMIT ${MOST} FOR UPDATE OF n SKIP LOCKED),
    made AS (
      INSERT INTO "mail" ("id", "person_id", "kind", "day", "next_try_at", "created_at")
      SELECT "mail_id", "person_id", 'single', (${now}::timestamptz AT TIME ZONE ${zone})::date, ${now}::timestamptz, ${now}::timestamptz FROM due)
    UPDATE "notification" n SET "mail_id" = due."mail_id" FROM due WHERE n."id" = due."id"`;
}

async function collectDigests(now: Date, zone: string): Promise<number> {
  return database.$executeRaw`
    WITH reader AS (
      SELECT p."id", moment."at", (moment."at" AT TIME ZONE ${zone})::date AS "day", coalesce(w."mode", 'digest') AS "mode", w."changed_at" FROM "person" p
        LEFT JOIN "mail_wish" w ON w."person_id" = p."id"
        CROSS JOIN LATERAL (SELECT max(hour."at") AS "at" FROM (
          SELECT ((${now}::timestamptz AT TIME ZONE ${zone})::date - back + make_interval(hours => coalesce(w."hour", 8))) AT TIME ZONE ${zone} AS "at"
            FROM generate_series(0, 1) AS back) hour WHERE hour."at" <= ${now}::timestamptz) moment
       WHERE p."deactivated_at" IS NULL AND cardinality(p."roles") > 0 AND coalesce(w."mode", 'digest') <> 'off'
         AND NOT EXISTS (SELECT FROM "mail" m WHERE m."person_id" = p."id" AND m."kind" = 'digest' AND m."day" = (moment."at" AT TIME ZONE ${zone})::date)),
    due AS (
      SELECT n."id", reader."id" AS "person_id", reader."day" FROM "notification" n JOIN reader ON reader."id" = n."person_id"
       WHERE n."mail_id" IS NULL AND n."read_at" IS NULL AND n."created_at" < reader."at"
         AND (reader."mode" = 'digest' OR n."reach" = 'shared' OR n."created_at" < reader."changed_at"
           OR n."created_at" <= ${now}::timestamptz - interval '1 day')
       FOR UPDATE OF n SKIP LOCKED),
    made AS (
      INSERT INTO "mail" ("id", "person_id", "kind", "day", "next_try_at", "created_at")
      SELECT gen_random_uuid(), "person_id", 'digest', "day", ${now}::timestamptz, ${now}::timestamptz FROM (SELECT DISTINCT "person_id", "day" FROM due) readers
      ON CONFLICT DO NOTHING RETURNING "id", "person_id")
    UPDATE "notification" n SET "mail_id" = made."id" FROM due JOIN made ON made."person_id" = due."person_id" WHERE n."id" = due."id"`;
}
