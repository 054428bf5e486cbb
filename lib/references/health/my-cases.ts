import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { describeShort } from "@/lib/references/describe-short";
import type { ReferenceStatus } from "@/lib/references/health/status-of";
import type { Csl } from "@/lib/references/reference-schema";

/** A source with an open case that answers of the actor rest on. */
export type MyCase = {
  referenceId: string;
  label: string;
  status: ReferenceStatus;
  answers: number;
  questions: string[];
};

/** The open cases of sources that the actor's own answers (live or in work) rest on; fifty at most. */
export async function listMyCases(actor: Actor): Promise<MyCase[]> {
  authorizeAtDesk(actor, "seeDesk");
  const rows = await database.$queryRaw<(Omit<MyCase, "label"> & { csl: Csl })[]>`
    SELECT r."id" AS "referenceId", r."csl", r."status"::text, count(DISTINCT u."id")::int AS "answers",
           (array_agg(DISTINCT u."question"))[1:3] AS "questions"
      FROM "reference" r
      JOIN LATERAL (
        SELECT a."id", e."question" FROM "open_citation" c JOIN "answer" a ON a."id" = c."answer_id"
          JOIN "edition" e ON e."id" = c."edition_id"
         WHERE c."reference_id" = r."id" AND a."owner_id" = ${actor.id}::uuid
        UNION
        SELECT a."id", p."question" FROM "live_citation" c JOIN "answer" a ON a."id" = c."answer_id"
          JOIN "publication" p ON p."id" = c."publication_id"
         WHERE c."reference_id" = r."id" AND a."owner_id" = ${actor.id}::uuid) u ON true
     WHERE r."merged_into_id" IS NULL
       AND r."id" IN (SELECT "reference_id" FROM "reference_notice" WHERE "ack_at" IS NULL AND "ended_at" IS NULL AND "kind" <> 'update')
     GROUP BY r."id" ORDER BY "answers" DESC, r."formatted" LIMIT 50`;
  return rows.map(({ csl, ...row }) => ({ ...row, label: describeShort(csl) }));
}
