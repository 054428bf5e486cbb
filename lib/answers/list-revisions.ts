import "server-only";
import type { FoundRevision } from "@/lib/answers/find-revision";
import { foldRevisions } from "@/lib/answers/fold-revisions";
import { countRevisionWords } from "@/lib/answers/revision-words";
import { quickQuery } from "@/lib/database/quick-query";
import type { WordChanges } from "@/lib/document/compare/count-word-changes";

/** Lines a page of the history. */
export const HISTORY_PAGE = 25;

/** A kept text as it stands in lists: which, when, by whom; never its words. */
export type RevisionLine = {
  id: string;
  edition: number;
  number: number;
  kind: FoundRevision["kind"];
  savedAt: Date;
  authorId: string;
  authorName: string;
  sittingId: string | null;
};

/** A line of the history: the newest text of it, what came of that, and the autosaves folded under it, newest first. */
export type ListedRevision = RevisionLine & {
  wordCount: number;
  /** The first eight digits of the content's hash. */
  shortHash: string;
  /** The state of the edition when it was saved. */
  state: "draft" | "changes_requested" | "in_review";
  /** Why: what the submitter asked of the reviewer, the text that was brought back, the file it came from. */
  note: string | null;
  source: { id: string; edition: number; number: number } | null;
  fileName: string | null;
  verdicts: {
    id: string;
    outcome: "approved" | "changes_requested";
    reviewer: string;
    note: string;
    at: string;
    voided: string | null;
  }[];
  /** The publications made of it, and which of them is live. */
  publications: { number: number; isLive: boolean; by: string; at: string; changeNote: string | null }[];
  folded: RevisionLine[];
  /** Words that came and went since the text before this line. */
  words: WordChanges;
};

/** One page of an answer's kept texts across its editions, newest first; `older` is the cursor of the next page. */
export async function listRevisions(
  answer: { id: string },
  cursor: string | null,
): Promise<{ revisions: ListedRevision[]; older: string | null }> {
  const rows = await listRevisionLines(answer, { cursor, most: MOST_A_PAGE });
  const all = foldRevisions(rows);
  const lines = all.slice(0, HISTORY_PAGE);
  const heads = lines.flatMap(([newest]) => newest ?? []);
  const last = lines.at(-1)?.at(-1);
  const isMore = all.length > lines.length || rows.length === MOST_A_PAGE;
  const [details, words] = await Promise.all([
    findDetails(heads.map(({ id }) => id)),
    countRevisionWords(lines.map((line) => ({ id: line[0]?.id ?? "", oldest: line.at(-1)?.id ?? "" }))),
  ]);
  const revisions = lines.flatMap(([newest, ...folded]) => {
    const detail = newest && details.get(newest.id);
    return newest && detail
      ? [{ ...newest, ...detail, folded, words: words.get(newest.id) ?? { added: 0, removed: 0 } }]
      : [];
  });
  return { revisions, older: isMore && last ? `${last.edition}.${last.number}` : null };
}

const MOST_A_PAGE = 250;

/** The kept texts of an answer from a cursor on, newest first, each a line of its own. */
export async function listRevisionLines(
  answer: { id: string },
  { cursor, most }: { cursor: string | null; most: number },
): Promise<RevisionLine[]> {
  const [edition, number] = placeOf(cursor);
  return quickQuery<RevisionLine>`
    SELECT r."id"::text AS "id", e."number" AS "edition", r."number", r."kind"::text AS "kind", r."saved_at" AS "savedAt",
           r."author_id"::text AS "authorId", p."name" AS "authorName", r."sitting_id"::text AS "sittingId"
      FROM "edition" e
      JOIN "revision" r ON r."edition_id" = e."id"
      JOIN "person" p ON p."id" = r."author_id"
     WHERE e."answer_id" = ${answer.id}::uuid AND (e."number", r."number") < (${edition}, ${number})
     ORDER BY e."number" DESC, r."number" DESC
     LIMIT ${most}`;
}

type Detail = Omit<ListedRevision, keyof RevisionLine | "folded" | "words">;

async function findDetails(ids: string[]): Promise<Map<string, Detail>> {
  const rows = await quickQuery<Detail & { id: string }>`
    SELECT r."id"::text AS "id", r."word_count" AS "wordCount", left(r."content_hash", 8) AS "shortHash",
           CASE WHEN r."kind" = 'submitted' THEN 'in_review'
                WHEN EXISTS (SELECT FROM "verdict" v JOIN "revision" j ON j."id" = v."revision_id"
                              WHERE v."edition_id" = r."edition_id" AND v."outcome" = 'changes_requested' AND j."number" =
                                    (SELECT max(s."number") FROM "revision" s WHERE s."edition_id" = r."edition_id" AND s."kind" = 'submitted' AND s."number" < r."number"))
                THEN 'changes_requested' ELSE 'draft' END AS "state",
           CASE WHEN r."kind" = 'submitted' THEN
             (SELECT v."payload"->>'note' FROM "event" v WHERE v."answer_id" = e."answer_id" AND v."type" = 'edition.submitted' AND v."revision_id" = r."id" LIMIT 1)
           END AS "note",
           (SELECT jsonb_build_object('id', s."id", 'edition', se."number", 'number', s."number")
              FROM "revision" s JOIN "edition" se ON se."id" = s."edition_id" WHERE s."id" = r."source_id") AS "source",
           (SELECT i."file_name" FROM "imported_source" i WHERE i."revision_id" = r."id") AS "fileName",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', v."id", 'outcome', v."outcome", 'note', v."note", 'at', v."created_at", 'voided', x."reason",
                        'reviewer', concat_ws(', ', v."reviewer_name", nullif(v."reviewer_credentials", ''))) ORDER BY v."created_at")
              FROM "verdict" v LEFT JOIN "verdict_void" x ON x."verdict_id" = v."id" WHERE v."revision_id" = r."id"), '[]') AS "verdicts",
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', b."number", 'isLive', a."live_publication_id" = b."id" AND x."publication_id" IS NULL,
                        'by', w."name", 'at', b."published_at", 'changeNote', b."change_note") ORDER BY b."number")
              FROM "publication" b JOIN "person" w ON w."id" = b."published_by_id" LEFT JOIN "publication_end" x ON x."publication_id" = b."id"
             WHERE b."edition_id" = e."id" AND b."revision_id" = r."id"), '[]') AS "publications"
      FROM "revision" r JOIN "edition" e ON e."id" = r."edition_id" JOIN "answer" a ON a."id" = e."answer_id"
     WHERE r."id" = ANY (${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...detail }) => [id, detail]));
}

const NEWEST = 2_147_483_647;

/** A cursor is "edition.revision"; anything else begins at the newest. */
function placeOf(cursor: string | null): [number, number] {
  const [, edition, number] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor ?? "") ?? [];
  return edition && number ? [Number(edition), Number(number)] : [NEWEST, NEWEST];
}
