import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";

/** An edition that did not go public at its time and waits for somebody to look. */
export type FailedSchedule = {
  answerId: string;
  question: string;
  publishAt: Date;
  zone: string;
  sentence: string;
};

/** Every edition that missed its time and is approved still: all of them for a publisher, for others those they own, set or approved. */
export async function listFailedSchedules(actor: Actor): Promise<FailedSchedule[]> {
  authorizeAtDesk(actor, "seeDesk");
  const isPublisher = actor.roles.includes("publisher");
  return database.$queryRaw<FailedSchedule[]>`
    SELECT e."answer_id" AS "answerId", e."question", s."publish_at" AS "publishAt", s."time_zone" AS "zone", s."end_reason" AS "sentence"
      FROM "edition" e JOIN "answer" a ON a."current_edition_id" = e."id"
      JOIN LATERAL (SELECT * FROM "schedule" x WHERE x."edition_id" = e."id" ORDER BY x."created_at" DESC LIMIT 1) s ON s."end_kind" = 'failed'
      JOIN "verdict" v ON v."id" = s."verdict_id"
     WHERE e."state" = 'approved'
       AND (${isPublisher} OR ${actor.id}::uuid IN (a."owner_id", s."scheduled_by_id", v."reviewer_id"))
     ORDER BY s."publish_at" LIMIT 50`;
}
