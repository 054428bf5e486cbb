import "server-only";
import type { FoundRevision } from "@/lib/answers/find-revision";
import { quickQuery } from "@/lib/database/quick-query";

/** Revisions a page of the history. */
export const HISTORY_PAGE = 25;

/** A revision as the history lists it: who, when, what kind, how long; never its text. */
export type ListedRevision = {
  id: string;
  edition: number;
  number: number;
  kind: FoundRevision["kind"];
  savedAt: Date;
  authorName: string;
  wordCount: number;
  /** The first eight digits of the content's hash. */
  shortHash: string;
  /** The publications made of it, by number, and which of them is live. */
  publications: { number: number; isLive: boolean }[];
};

/** One page of an answer's revisions across its editions, newest first; `older` is the cursor of the next page. */
export async function listRevisions(
  answer: { id: string },
  cursor: string | null,
): Promise<{ revisions: ListedRevision[]; older: string | null }> {
  const [edition, number] = placeOf(cursor);
  const rows = await quickQuery<Row>`
    SELECT r."id"::text AS "id", e."number" AS "edition", r."number", r."kind"::text AS "kind", r."saved_at" AS "savedAt",
           p."name" AS "authorName", r."word_count" AS "wordCount", left(r."content_hash", 8) AS "shortHash",
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', b."number", 'isLive', a."live_publication_id" = b."id" AND x."publication_id" IS NULL)
                      ORDER BY b."number")
              FROM "publication" b LEFT JOIN "publication_end" x ON x."publication_id" = b."id"
             WHERE b."edition_id" = e."id" AND b."revision_id" = r."id"), '[]') AS "publications"
      FROM "edition" e
      JOIN "answer" a ON a."id" = e."answer_id"
      JOIN "revision" r ON r."edition_id" = e."id"
      JOIN "person" p ON p."id" = r."author_id"
     WHERE e."answer_id" = ${answer.id}::uuid AND (e."number", r."number") < (${edition}, ${number})
     ORDER BY e."number" DESC, r."number" DESC
     LIMIT ${HISTORY_PAGE + 1}`;
  const revisions = rows.slice(0, HISTORY_PAGE);
  const last = revisions.at(-1);
  return { revisions, older: rows.length > HISTORY_PAGE && last ? `${last.edition}.${last.number}` : null };
}

type Row = ListedRevision;

const NEWEST = 2_147_483_647;

/** A cursor is "edition.revision"; anything else begins at the newest. */
function placeOf(cursor: string | null): [number, number] {
  const [, edition, number] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor ?? "") ?? [];
  return edition && number ? [Number(edition), Number(number)] : [NEWEST, NEWEST];
}
