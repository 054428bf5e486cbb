import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";

/** A live answer that waits for a second person: never reviewed, or held. */
export type Stop = {
  answerId: string;
  question: string;
  kind: "second review" | "safety hold";
  reason: string;
  by: string;
  at: Date;
};

/** Everything live that somebody else than its publisher or holder must look at, the longest waiting first; it concerns everybody. */
export async function listStops(actor: Actor): Promise<Stop[]> {
  authorizeAtDesk(actor, "seeDesk");
  return database.$queryRaw<Stop[]>`
    SELECT a."id" AS "answerId", p."question", s."kind", s."reason", n."name" AS "by", s."at"
      FROM (SELECT e."answer_id", 'second review' AS "kind", u."reason", u."published_by_id" AS "by_id", u."created_at" AS "at"
              FROM "urgent_publication" u JOIN "edition" e ON e."id" = u."edition_id" AND e."state" = 'published'
             WHERE NOT EXISTS (SELECT FROM "second_review" r WHERE r."edition_id" = u."edition_id")
            UNION ALL
            SELECT h."answer_id", 'safety hold', h."reason", h."held_by_id", h."created_at" FROM "safety_hold" h WHERE h."lifted_at" IS NULL) s
      JOIN "answer" a ON a."id" = s."answer_id" JOIN "publication" p ON p."id" = a."live_publication_id"
      JOIN "person" n ON n."id" = s."by_id"
     ORDER BY s."at" LIMIT 50`;
}
