import "server-only";
import { database } from "@/lib/database/client";

/** A text that cites one of some references, as it is stored. */
export type UseRow = {
  id: string;
  answerId: string;
  slug: string;
  question: string;
  topic: string;
  detail: string;
  document: unknown;
  earlier: number;
  /** What a page prints for the reference. */
  printed: string | null;
  /** How many such texts there are in all. */
  total: number;
};

/** Open editions whose words cite one of the references, last changed first. */
export function readDraftUses(family: readonly string[], most: number): Promise<UseRow[]> {
  return database.$queryRaw<UseRow[]>`
    SELECT e."id", e."answer_id" AS "answerId", a."slug", e."question", t."name" AS "topic", e."state"::text AS "detail", e."document",
           0 AS "earlier", NULL AS "printed", count(*) OVER ()::int AS "total"
      FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id" JOIN "topic" t ON t."id" = a."topic_id"
     WHERE e."id" IN (SELECT c."edition_id" FROM "edition_citation" c WHERE c."reference_id" = ANY (${[...family]}::uuid[]))
       AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled')
     ORDER BY e."updated_at" DESC, e."id" LIMIT ${most}`;
}

/** Live pages that cite one of the references, by topic. */
export function readLiveUses(family: readonly string[], most: number): Promise<UseRow[]> {
  return database.$queryRaw<UseRow[]>`
    SELECT p."id", p."answer_id" AS "answerId", a."slug", p."question", t."name" AS "topic", to_char(p."published_on", 'YYYY-MM-DD') AS "detail",
           r."document", 0 AS "earlier",
           (SELECT x->>'text' FROM jsonb_array_elements(p."snapshot"->'references') x WHERE (x->>'id')::uuid = ANY (${[...family]}::uuid[]) LIMIT 1) AS "printed",
           count(*) OVER ()::int AS "total"
      FROM "answer" a JOIN "publication" p ON p."id" = a."live_publication_id" JOIN "revision" r ON r."id" = p."revision_id"
      JOIN "topic" t ON t."id" = a."topic_id"
     WHERE p."id" IN (SELECT c."publication_id" FROM "publication_citation" c WHERE c."reference_id" = ANY (${[...family]}::uuid[]))
     ORDER BY t."name", p."question", p."id" LIMIT ${most}`;
}

/** Of each edition that cited one of the references and neither is open nor live with it still, the newest revision that did; newest first. */
export function readPastUses(family: readonly string[], most: number): Promise<UseRow[]> {
  return database.$queryRaw<UseRow[]>`
    WITH past AS (
      SELECT r."id", r."edition_id", r."number", r."question", r."document", r."saved_at",
             row_number() OVER (PARTITION BY r."edition_id" ORDER BY r."number" DESC) AS "place",
             count(*) OVER (PARTITION BY r."edition_id") AS "many"
        FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id" LEFT JOIN "publication" l ON l."id" = a."live_publication_id"
        JOIN "revision" r ON r."edition_id" = e."id"
       WHERE e."id" IN (SELECT x."edition_id" FROM "edition_reference" x WHERE x."reference_id" = ANY (${[...family]}::uuid[]))
         AND NOT ((e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled') OR l."edition_id" IS NOT DISTINCT FROM e."id")
                  AND EXISTS (SELECT FROM "edition_citation" c WHERE c."edition_id" = e."id" AND c."reference_id" = ANY (${[...family]}::uuid[])))
         AND EXISTS (SELECT FROM jsonb_array_elements(r."references") x WHERE (x->>'id')::uuid = ANY (${[...family]}::uuid[])))
    SELECT p."id", e."answer_id" AS "answerId", a."slug", p."question", t."name" AS "topic",
           'Edition ' || e."number" || ', revision ' || p."number" AS "detail", p."document", (p."many" - 1)::int AS "earlier",
           NULL AS "printed", count(*) OVER ()::int AS "total"
      FROM past p JOIN "edition" e ON e."id" = p."edition_id" JOIN "answer" a ON a."id" = e."answer_id" JOIN "topic" t ON t."id" = a."topic_id"
     WHERE p."place" = 1 ORDER BY p."saved_at" DESC, p."id" LIMIT ${most}`;
}
