import "server-only";
import { quickQuery } from "@/lib/database/quick-query";
import { countWordChanges, type WordChanges } from "@/lib/document/compare/count-word-changes";
import type { DocumentJson } from "@/lib/document/document-types";

type Line = { id: string; oldest: string };
type Text = { id: string; question: string; document: DocumentJson };

/**
 * Words that came and went with each line of the history: between its newest text and the one before its oldest. The first text of
 * an edition is counted from the one that was live when the edition began, else from the last of the edition before.
 */
export async function countRevisionWords(lines: readonly Line[]): Promise<Map<string, WordChanges>> {
  const before = await findBefore(lines.map(({ oldest }) => oldest));
  const ids = lines.flatMap(({ id, oldest }) => [id, before.get(oldest) ?? id]);
  const texts = new Map((await findTexts([...new Set(ids)])).map((row) => [row.id, row]));
  return new Map(
    lines.flatMap(({ id, oldest }) => {
      const after = texts.get(id);
      return after ? [[id, countWordChanges(texts.get(before.get(oldest) ?? "") ?? null, after)]] : [];
    }),
  );
}

async function findBefore(ids: string[]): Promise<Map<string, string>> {
  const rows = await quickQuery<{ id: string; beforeId: string | null }>`
    SELECT r."id"::text AS "id", coalesce(
             (SELECT b."id" FROM "revision" b WHERE b."edition_id" = r."edition_id" AND b."number" < r."number" ORDER BY b."number" DESC LIMIT 1),
             (SELECT p."revision_id" FROM "publication" p WHERE p."answer_id" = e."answer_id" AND p."published_at" <= e."created_at" ORDER BY p."number" DESC LIMIT 1),
             (SELECT b."id" FROM "revision" b JOIN "edition" f ON f."id" = b."edition_id"
               WHERE f."answer_id" = e."answer_id" AND f."number" = e."number" - 1 ORDER BY b."number" DESC LIMIT 1))::text AS "beforeId"
      FROM "revision" r JOIN "edition" e ON e."id" = r."edition_id"
     WHERE r."id" = ANY (${ids}::uuid[])`;
  return new Map(rows.flatMap(({ id, beforeId }) => (beforeId ? [[id, beforeId]] : [])));
}

async function findTexts(ids: string[]): Promise<Text[]> {
  return quickQuery<Text>`
    SELECT "id"::text AS "id", "question", "document" FROM "revision" WHERE "id" = ANY (${ids}::uuid[])`;
}
