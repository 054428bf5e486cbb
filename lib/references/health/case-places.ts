import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { type CitingSentence, citingSentences } from "@/lib/document/citing-sentences";
import type { DocumentJson } from "@/lib/document/document-types";
import type { EditionState } from "@/lib/workflow/transitions";

/** A page or draft that stands on a source, with the sentences that do. */
export type CasePlace = {
  kind: "live" | "draft";
  answerId: string;
  question: string;
  topic: string;
  owner: string;
  ownerId: string;
  number: number;
  sentences: CitingSentence[];
};

type Row = Omit<CasePlace, "sentences"> & { document: unknown; state: EditionState | null };

/** Every live page and every open draft that cites a source, live pages first, with the sentences around each citation. */
export async function listCasePlaces(
  reader: Pick<Tx, "$queryRaw">,
  referenceId: string,
): Promise<CasePlace[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT 'live' AS "kind", p."answer_id" AS "answerId", p."question", t."name" AS "topic", o."name" AS "owner", o."id" AS "ownerId",
             c."number", r."document", NULL AS "state"
        FROM "publication_citation" c JOIN "answer" a ON a."live_publication_id" = c."publication_id"
        JOIN "publication" p ON p."id" = c."publication_id" JOIN "revision" r ON r."id" = p."revision_id"
        JOIN "topic" t ON t."id" = a."topic_id" JOIN "person" o ON o."id" = a."owner_id"
       WHERE c."reference_id" = ${referenceId}::uuid AND NOT EXISTS (SELECT FROM "publication_end" x WHERE x."publication_id" = p."id")
      UNION ALL
      SELECT 'draft', e."answer_id", e."question", t."name", o."name", o."id", c."number", e."document", e."state"::text
        FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id" JOIN "answer" a ON a."id" = e."answer_id"
        JOIN "topic" t ON t."id" = a."topic_id" JOIN "person" o ON o."id" = a."owner_id"
       WHERE c."reference_id" = ${referenceId}::uuid AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved')) place
    ORDER BY "kind" DESC, "topic", "question" LIMIT 500`;
  return rows.map(({ document, state: _, ...place }) => ({
    ...place,
    sentences: citingSentences(document as DocumentJson, referenceId),
  }));
}
