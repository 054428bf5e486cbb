import "server-only";
import { database } from "@/lib/database/client";
import { quickQuery } from "@/lib/database/quick-query";
import { sql } from "@/lib/database/sql";
import { idsByIdentifier } from "@/lib/references/ids-by-identifier";

/** A reference that fits a text, and how near it is to an edition: cited in it, or in so many other answers on its topic. */
export type Ranked = { id: string; isCitedHere: boolean; topicUses: number };

/** What a text finds, best first; `isNear` when nothing has its words and these only have words like them. */
export type Ranking = { found: Ranked[]; isNear: boolean };

type Piece = ReturnType<typeof sql>;

/** Which rows `r` of the library to look among, on whose behalf, and how many to give. */
type Asked = { among: Piece; editionId: string | null; most: number };

/** More than anybody reads: beyond these, what fits is not told apart any more. */
export const MOST_RANKED = 1_000;

const FEW = 5;

/**
 * References for a text, best first: named by an identifier, then by author and year, then those with all its words (or words that
 * begin so), nearest to the edition first, then by where the words stand. When few fit, those with words like the typed ones follow.
 */
export async function rankReferences(text: string, asked: Asked): Promise<Ranking> {
  const [named, queries] = await Promise.all([idsByIdentifier(text), queriesFor(text)]);
  if (named.length > 0 && !isShortNumber(text))
    return { found: await byIdentifier(named, asked), isNear: false };
  const exact = await rank({ ...asked, ...queries, named });
  if (exact.length >= Math.min(FEW, asked.most)) return { found: exact, isNear: false };
  const near = await rank({ ...asked, ...queries, query: await neighboursOf(text), named: [] });
  const known = new Set(exact.map(({ id }) => id));
  const found = [...exact, ...near.filter(({ id }) => !known.has(id))];
  return { found: found.slice(0, asked.most), isNear: exact.length === 0 && found.length > 0 };
}

/** The text as the database will look for it; in words of their own, so that the planner knows how often each occurs. Null where the text has no word. */
type Queries = { query: string | null; whole: string | null; people: string | null };

async function queriesFor(text: string): Promise<Queries> {
  const [row] = await quickQuery<Queries>`
    SELECT typed_query(${text})::text AS query, words_query(${text}, '')::text AS whole,
           CASE WHEN ${namesYear(text)}::boolean THEN words_query(${text}, ':*A')::text END AS people`;
  return row ?? { query: null, whole: null, people: null };
}

async function neighboursOf(text: string): Promise<string | null> {
  const [row] = await quickQuery<{ query: string | null }>`SELECT neighbours_query(${text})::text AS query`;
  return row?.query ?? null;
}

function rank({
  among,
  editionId,
  most,
  named,
  query,
  whole,
  people,
}: Asked & Queries & { named: string[] }) {
  return planned(sql`
    WITH topical AS (${citedNear(editionId)}),
    found AS (
      SELECT r."id" FROM "reference" r WHERE ${among} AND r."id" = ANY (${named}::uuid[])
      UNION SELECT r."id" FROM topical t JOIN "reference" r ON r."id" = t."id" WHERE ${among} AND r."search" @@ ${query}::tsquery
      UNION (SELECT r."id" FROM "reference" r WHERE ${among} AND r."search" @@ ${query}::tsquery LIMIT ${MOST_RANKED}))
    ${nearness}
     ORDER BY r."id" = ANY (${named}::uuid[]) DESC, r."search" @@ ${people}::tsquery DESC NULLS LAST, "isCitedHere" DESC, "topicUses" DESC,
       2 * ts_rank(r."search", ${whole}::tsquery) + ts_rank(r."search", ${query}::tsquery) DESC NULLS LAST,
       r."updated_at" DESC, r."id" LIMIT ${most}`);
}

function byIdentifier(named: string[], { among, editionId, most }: Asked) {
  return planned(sql`
    WITH topical AS (${citedNear(editionId)}),
    found AS (SELECT r."id" FROM "reference" r WHERE ${among} AND r."id" = ANY (${named}::uuid[]))
    ${nearness} ORDER BY r."updated_at" DESC, r."id" LIMIT ${most}`);
}

/** Planned for these very words: one plan for all of them would look for the rarest word as for the commonest. */
async function planned(query: Piece): Promise<Ranked[]> {
  const [, rows] = await database.$transaction([
    database.$executeRaw`SET LOCAL plan_cache_mode = force_custom_plan`,
    database.$queryRaw<Ranked[]>(query),
  ]);
  return rows;
}

const nearness = sql`
  SELECT r."id", coalesce(t."cited", false) AS "isCitedHere", coalesce(t."uses", 0) AS "topicUses"
    FROM found JOIN "reference" r ON r."id" = found."id" LEFT JOIN topical t ON t."id" = r."id"`;

/** The references cited in an edition or elsewhere on its topic, as rows `id, cited, uses`; none without an edition. */
export function citedNear(editionId: string | null): Piece {
  return sql`
    SELECT c."reference_id" AS "id", bool_or(c."edition_id" = ${editionId}::uuid) AS "cited",
           (count(DISTINCT e."answer_id") FILTER (WHERE e."id" <> ${editionId}::uuid))::int AS "uses"
      FROM "edition" mine JOIN "answer" own ON own."id" = mine."answer_id"
      JOIN "answer" a ON a."topic_id" = own."topic_id" JOIN "edition" e ON e."answer_id" = a."id"
      JOIN "edition_citation" c ON c."edition_id" = e."id"
     WHERE mine."id" = ${editionId}::uuid GROUP BY 1`;
}

/** Whether somebody is looked for by name and year, as in "tolkachjov 2015". */
function namesYear(text: string): boolean {
  return /\b(1[5-9]|20)\d\d\b/.test(text) && /\p{L}{2}/u.test(text);
}

/** A year, a volume or a page may be a PubMed number as well. */
function isShortNumber(text: string): boolean {
  return /^\s*\d{1,5}\s*$/.test(text);
}
