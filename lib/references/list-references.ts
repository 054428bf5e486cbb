import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { withNotices } from "@/lib/references/health/with-notices";
import { type ReferenceFilter, writePlace } from "@/lib/references/list-filter";
import { MOST_RANKED, rankReferences } from "@/lib/references/rank-references";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";

/** A row of the library's list: the card, and how many open editions and live pages stand on it. */
export type ReferenceRow = ReferenceCard & { drafts: number; pages: number };

/** One page of the library: a search best first, anything else last changed first. */
export type ReferencePage = {
  rows: ReferenceRow[];
  /** Where the next page begins: a place in the list, or the number of a page of a search. */
  next: { after: string } | { page: number } | null;
  /** How many fit, counted up to `COUNTED`. */
  count: number;
  /** Whether nothing has the words of the search, and these have words like them. */
  isNear: boolean;
};

/** Beyond this many nobody needs the exact number, and counting costs. */
export const COUNTED = MOST_RANKED;

export const REFERENCES_PAGE = 50;

/** The references that fit, a page at a time; the cost does not grow with depth. */
export async function listReferences(actor: Actor, filter: ReferenceFilter): Promise<ReferencePage> {
  authorizeAtDesk(actor, "seeDesk");
  const among = referencesThatFit(actor, filter);
  return filter.q === null ? walk(among, filter) : search(filter.q, { among, page: filter.page });
}

type Piece = ReturnType<typeof sql>;

async function search(q: string, { among, page }: { among: Piece; page: number }): Promise<ReferencePage> {
  const { found, isNear } = await rankReferences(q, { among, editionId: null, most: MOST_RANKED });
  const ids = found.map(({ id }) => id).slice((page - 1) * REFERENCES_PAGE, page * REFERENCES_PAGE);
  const rows = await database.$queryRaw<Row[]>(sql`
    ${row} WHERE r."id" = ANY (${ids}::uuid[]) ORDER BY array_position(${ids}::uuid[], r."id")`);
  const isMore = found.length > page * REFERENCES_PAGE;
  return { rows: await rowsOf(rows), next: isMore ? { page: page + 1 } : null, count: found.length, isNear };
}

async function walk(among: Piece, { after }: ReferenceFilter): Promise<ReferencePage> {
  const later = after
    ? sql`AND r."updated_at" <= ${after.at}::timestamptz AND (r."updated_at" < ${after.at}::timestamptz OR r."id" > ${after.id}::uuid)`
    : sql``;
  const [rows, [counted]] = await Promise.all([
    database.$queryRaw<Row[]>(sql`
      ${row} JOIN (SELECT r."id" FROM "reference" r WHERE ${among} ${later}
        ORDER BY r."updated_at" DESC, r."id" LIMIT ${REFERENCES_PAGE + 1}) page ON page."id" = r."id"
      ORDER BY r."updated_at" DESC, r."id"`),
    database.$queryRaw<{ count: number }[]>(sql`
      SELECT count(*)::int AS "count" FROM (SELECT FROM "reference" r WHERE ${among} LIMIT ${COUNTED}) fitting`),
  ]);
  const shown = rows.slice(0, REFERENCES_PAGE);
  const last = rows.length > REFERENCES_PAGE ? shown.at(-1) : undefined;
  return {
    rows: await rowsOf(shown),
    next: last ? { after: writePlace(last) } : null,
    count: counted?.count ?? 0,
    isNear: false,
  };
}

/** The wishes of a filter as conditions on the row `r` of "reference". Each is words of its own in the query, so that the planner sees which index serves it. */
export function referencesThatFit(
  actor: Actor,
  { shown, type, from, to, use, missing, by }: ReferenceFilter,
): Piece {
  return sql`r."merged_into_id" IS NULL AND ${shelf[shown]}
    ${type ? sql`AND r."type" = ${type}` : sql``}
    ${from ? sql`AND r."year" >= ${from}` : sql``}
    ${to ? sql`AND r."year" <= ${to}` : sql``}
    ${by ? sql`AND r."created_by_id" = ${actor.id}::uuid` : sql``}
    ${missing ? sql`AND ${lacks[missing]}` : sql``}
    ${use ? sql`AND ${stands[use]}` : sql``}`;
}

const shelf: Record<ReferenceFilter["shown"], Piece> = {
  library: sql`r."archived_at" IS NULL AND r."deleted_at" IS NULL`,
  archived: sql`r."archived_at" IS NOT NULL AND r."deleted_at" IS NULL`,
  deleted: sql`r."deleted_at" IS NOT NULL`,
};

const lacks: Record<NonNullable<ReferenceFilter["missing"]>, Piece> = {
  identifier: sql`r."type" = 'article-journal' AND r."doi" IS NULL AND r."pmid" IS NULL AND r."pmcid" IS NULL`,
  accessed: sql`r."type" IN ('webpage', 'entry') AND r."csl"->'accessed' IS NULL`,
};

const inDraft = sql`EXISTS (SELECT FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
  WHERE c."reference_id" = r."id" AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled'))`;
const onPage = sql`EXISTS (SELECT FROM "publication_citation" c JOIN "answer" a ON a."live_publication_id" = c."publication_id"
  WHERE c."reference_id" = r."id")`;
const cited = sql`EXISTS (SELECT FROM "edition_reference" c WHERE c."reference_id" = r."id")`;

const stands: Record<NonNullable<ReferenceFilter["use"]>, Piece> = {
  draft: inDraft,
  live: onPage,
  cited,
  unused: sql`NOT ${cited}`,
};

const row = sql`
  SELECT r."id", r."csl", r."archived_at" AS "archivedAt", r."lock_version" AS "lockVersion",
    to_char(r."updated_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at",
    (SELECT count(*)::int FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
      WHERE c."reference_id" = r."id" AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled')) AS "drafts",
    (SELECT count(*)::int FROM "publication_citation" c JOIN "answer" a ON a."live_publication_id" = c."publication_id"
      WHERE c."reference_id" = r."id") AS "pages"
  FROM "reference" r`;

type Row = Parameters<typeof cardOf>[0] & { at: string; drafts: number; pages: number };

async function rowsOf(found: readonly Row[]): Promise<ReferenceRow[]> {
  const cards = found.map((one) => ({ ...cardOf(one), drafts: one.drafts, pages: one.pages }));
  return withNotices(database, cards);
}
