import "server-only";
import { database } from "@/lib/database/client";

/** An open edition whose list of citations is not what its words cite: both in order of first appearance. */
export type CitationBreak = { editionId: string; stored: string[]; cited: string[] };

/** How many editions are open. */
export async function countOpenEditions(): Promise<number> {
  return database.edition.count({
    where: { state: { in: ["draft", "in_review", "changes_requested", "approved", "scheduled"] } },
  });
}

/** Compares what is kept of the citations of every open edition with its words themselves, worked out by the database alone; an empty list is as it should be. */
export async function verifyCitations(): Promise<CitationBreak[]> {
  return database.$queryRaw<CitationBreak[]>`
    SELECT e."id"::text AS "editionId", kept."ids" AS "stored", words."ids" AS "cited"
      FROM "edition" e
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(c."reference_id"::text ORDER BY c."number"), '{}') AS "ids",
               coalesce(array_agg(c."number" ORDER BY c."number"), '{}') AS "numbers"
          FROM "edition_citation" c WHERE c."edition_id" = e."id") kept
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(r."ref" ORDER BY r."number"), '{}') AS "ids", coalesce(array_agg(r."number"::int ORDER BY r."number"), '{}') AS "numbers"
          FROM (SELECT x->>'refId' AS "ref", dense_rank() OVER (ORDER BY min(ord)) AS "number"
                  FROM jsonb_path_query(e."document", 'strict $.**?(@.type=="citation").attrs') WITH ORDINALITY AS found(x, ord)
                 GROUP BY x->>'refId') r) words
     WHERE e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled')
       AND (kept."ids", kept."numbers") IS DISTINCT FROM (words."ids", words."numbers")
     ORDER BY e."id"`;
}
