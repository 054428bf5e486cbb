import "server-only";
import { quickQuery } from "@/lib/database/quick-query";
import type { DocumentJson } from "@/lib/document/document-types";
import { passageIds, withPassages } from "@/lib/document/passages";

/**
 * The text with the passages of its own answer only, each at a citation of the source it was taken from (or of what stands for
 * that source since a merge). A citation that was copied from another answer comes without its passage: nobody checked it here.
 */
export async function keepOwnPassages(answerId: string, document: DocumentJson): Promise<DocumentJson> {
  const asked = passageIds(document);
  if (asked.length === 0) return document;
  const rows = await quickQuery<{ id: string; source: string }>`
    WITH RECURSIVE own AS (
      SELECT q."id", q."reference_id" AS "source" FROM "citation_quote" q
       WHERE q."id" = ANY (${asked}::uuid[]) AND q."answer_id" = ${answerId}::uuid
      UNION SELECT o."id", r."merged_into_id" FROM own o JOIN "reference" r ON r."id" = o."source" WHERE r."merged_into_id" IS NOT NULL)
    SELECT "id"::text, "source"::text FROM own`;
  const own = new Set(rows.map(({ id, source }) => `${id} ${source}`));
  return withPassages(document, ({ id, refId }) => own.has(`${id} ${refId}`));
}
