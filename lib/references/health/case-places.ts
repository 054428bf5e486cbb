import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { type CitingSentence, citingSentences } from "@/lib/document/citing-sentences";
import type { DocumentJson } from "@/lib/document/document-types";

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

type Row = Omit<CasePlace, "sentences"> & { document: unknown; citedAs: string[] };

/** Every live page and every open draft that rests on a source, by its own name or by that of one that was merged into it, live pages first, with the sentences around each citation. */
export async function listCasePlaces(
  reader: Pick<Tx, "$queryRaw">,
  referenceId: string,
): Promise<CasePlace[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT place.*, place."answer_id" AS "answerId", place."cited_as" AS "citedAs", t."name" AS "topic", o."name" AS "owner", o."id" AS "ownerId" FROM (
      SELECT 'live' AS "kind", c."answer_id", p."question", min(c."number") AS "number", array_agg(c."cited_id"::text ORDER BY c."number") AS "cited_as", r."document"
        FROM "live_citation" c JOIN "publication" p ON p."id" = c."publication_id" JOIN "revision" r ON r."id" = p."revision_id"
       WHERE c."reference_id" = ${referenceId}::uuid GROUP BY c."answer_id", p."id", r."id"
      UNION ALL
      SELECT 'draft', c."answer_id", e."question", min(c."number"), array_agg(c."cited_id"::text ORDER BY c."number"), e."document"
        FROM "open_citation" c JOIN "edition" e ON e."id" = c."edition_id"
       WHERE c."reference_id" = ${referenceId}::uuid GROUP BY c."answer_id", e."id") place
    JOIN "answer" a ON a."id" = place."answer_id" JOIN "topic" t ON t."id" = a."topic_id" JOIN "person" o ON o."id" = a."owner_id"
    ORDER BY place."kind" DESC, t."name", place."question" LIMIT 500`;
  return rows.map(({ kind, answerId, question, topic, owner, ownerId, number, document, citedAs }) => ({
    ...{ kind, answerId, question, topic, owner, ownerId, number },
    sentences: citedAs
      .flatMap((id) => citingSentences(document as DocumentJson, id))
      .sort((one, other) => one.block - other.block),
  }));
}
