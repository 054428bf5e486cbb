import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { idsByIdentifier } from "@/lib/references/queries";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import { searchPatterns } from "@/lib/references/search-words";

/** A reference to cite, and why it stands where it stands: cited in this edition, or in others on the same topic. */
export type Suggestion = ReferenceCard & { isCitedHere: boolean; topicUses: number };

const MOST = 20;

/** References to cite for a text: those cited here first, then those that colleagues cite on the same topic, then the rest. Archived ones are not offered. An empty text offers what is near. */
export async function suggestReferences(
  actor: Actor,
  text: string,
  { editionId }: { editionId: string | null },
): Promise<Suggestion[]> {
  authorizeAtDesk(actor, "seeDesk");
  const [word, ...words] = searchPatterns(text);
  const rows =
    word === undefined
      ? await near(editionId)
      : await matching({ word, words, ids: await idsByIdentifier(text), editionId });
  return rows.map((row) => ({ ...cardOf(row), isCitedHere: row.isCitedHere, topicUses: row.topicUses }));
}

type Row = Parameters<typeof cardOf>[0] & { isCitedHere: boolean; topicUses: number };

async function matching(search: {
  word: string;
  words: string[];
  ids: string[];
  editionId: string | null;
}): Promise<Row[]> {
  return database.$queryRaw<Row[]>`
    WITH here AS (SELECT a."topic_id" FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id" WHERE e."id" = ${search.editionId}::uuid),
    found AS (
      SELECT r."id", r."csl", r."archived_at", r."lock_version", r."updated_at", r."id" = ANY (${search.ids}::uuid[]) AS named
        FROM "reference" r
       WHERE r."merged_into_id" IS NULL AND r."archived_at" IS NULL
         AND (r."id" = ANY (${search.ids}::uuid[])
           OR (lower(r."formatted") LIKE ${search.word} AND lower(r."formatted") LIKE ALL (${search.words}::text[])))
       LIMIT 200)
    SELECT f."id", f."csl", f."archived_at" AS "archivedAt", f."lock_version" AS "lockVersion",
      EXISTS (SELECT FROM "edition_citation" c WHERE c."edition_id" = ${search.editionId}::uuid AND c."reference_id" = f."id") AS "isCitedHere",
      (SELECT count(DISTINCT e."answer_id")::int FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
        JOIN "answer" a ON a."id" = e."answer_id" JOIN here ON here."topic_id" = a."topic_id"
        WHERE c."reference_id" = f."id" AND e."id" <> ${search.editionId}::uuid) AS "topicUses"
    FROM found f ORDER BY f.named DESC, "isCitedHere" DESC, "topicUses" DESC, f."updated_at" DESC, f."id" LIMIT ${MOST}`;
}

async function near(editionId: string | null): Promise<Row[]> {
  return database.$queryRaw<Row[]>`
    WITH here AS (SELECT a."topic_id" FROM "edition" e JOIN "answer" a ON a."id" = e."answer_id" WHERE e."id" = ${editionId}::uuid),
    topical AS (
      SELECT c."reference_id" AS "id", bool_or(c."edition_id" = ${editionId}::uuid) AS cited,
             (count(DISTINCT e."answer_id") FILTER (WHERE e."id" <> ${editionId}::uuid))::int AS uses
        FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id" JOIN "answer" a ON a."id" = e."answer_id"
        JOIN here ON here."topic_id" = a."topic_id" GROUP BY 1),
    recent AS (
      SELECT r."id" FROM "reference" r WHERE r."merged_into_id" IS NULL AND r."archived_at" IS NULL ORDER BY r."updated_at" DESC, r."id" LIMIT ${MOST})
    SELECT r."id", r."csl", r."archived_at" AS "archivedAt", r."lock_version" AS "lockVersion",
      coalesce(t.cited, false) AS "isCitedHere", coalesce(t.uses, 0) AS "topicUses"
    FROM (SELECT "id" FROM topical UNION SELECT "id" FROM recent) near
    JOIN "reference" r ON r."id" = near."id" LEFT JOIN topical t ON t."id" = r."id"
    WHERE r."merged_into_id" IS NULL AND r."archived_at" IS NULL
    ORDER BY "isCitedHere" DESC, "topicUses" DESC, r."updated_at" DESC, r."id" LIMIT ${MOST}`;
}
