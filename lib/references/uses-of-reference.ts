import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";

/** One place that stands on a reference: an open edition, the live page, or a page of the past. */
export type ReferenceUse = {
  kind: "draft" | "live" | "past";
  answerId: string;
  question: string;
  topic: string;
  number: number;
  /** The state of an open edition; the day of a publication. */
  detail: string;
};

/** Where a reference is used, drafts and live pages first; at most 200 places. */
export async function usesOf(actor: Actor, referenceId: string): Promise<ReferenceUse[]> {
  authorizeAtDesk(actor, "seeDesk");
  return database.$queryRaw<ReferenceUse[]>`
    SELECT * FROM (
      SELECT 'draft' AS "kind", e."answer_id" AS "answerId", e."question", t."name" AS "topic", c."number", e."state"::text AS "detail"
        FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
        JOIN "answer" a ON a."id" = e."answer_id" JOIN "topic" t ON t."id" = a."topic_id"
       WHERE c."reference_id" = ${referenceId}::uuid AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved')
      UNION ALL
      SELECT CASE WHEN a."live_publication_id" = p."id" THEN 'live' ELSE 'past' END, p."answer_id", p."question", t."name", c."number",
             to_char(p."published_on", 'YYYY-MM-DD')
        FROM "publication_citation" c JOIN "publication" p ON p."id" = c."publication_id"
        JOIN "answer" a ON a."id" = p."answer_id" JOIN "topic" t ON t."id" = a."topic_id"
       WHERE c."reference_id" = ${referenceId}::uuid) used
    ORDER BY array_position(ARRAY['draft', 'live', 'past'], "kind"), "topic", "question", "detail" DESC LIMIT 200`;
}
