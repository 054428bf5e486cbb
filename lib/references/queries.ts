import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { normaliseDoi, normalisePmcid, normalisePmid, urlKey } from "@/lib/references/identifiers";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import { searchPatterns } from "@/lib/references/search-words";

/** A row of the library's list: the card, and how many open drafts and live pages stand on it. */
export type ReferenceRow = ReferenceCard & { updatedAt: string; drafts: number; pages: number };

/** What of the library to list: words of the printed line or an identifier, archived or not, after a row of the page before. */
export type ReferenceFilter = { q: string; archived: boolean; cursor: string | null };

/** One page of the library, newest change first, and where the next one begins. */
export type ReferencePage = { rows: ReferenceRow[]; next: string | null };

const PAGE = 50;

/** One reference of the library, or null. */
export async function findReference(actor: Actor, referenceId: string): Promise<ReferenceCard | null> {
  authorizeAtDesk(actor, "seeDesk");
  if (!z.uuid().safeParse(referenceId).success) return null;
  const row = await database.reference.findUnique({ where: { id: referenceId } });
  return row && !row.mergedIntoId ? cardOf(row) : null;
}

/** The references with these ids, by id; what is not there is left out. */
export async function listReferencesById(actor: Actor, ids: readonly string[]): Promise<ReferenceCard[]> {
  authorizeAtDesk(actor, "seeDesk");
  const rows = await database.reference.findMany({ where: { id: { in: [...ids] } } });
  return rows.map(cardOf);
}

/** The library, a page at a time; the cost does not grow with depth. */
export async function listReferences(
  actor: Actor,
  { q, archived, cursor }: ReferenceFilter,
): Promise<ReferencePage> {
  authorizeAtDesk(actor, "seeDesk");
  const [word = "%", ...words] = searchPatterns(q);
  const ids = await idsByIdentifier(q);
  const after = readCursor(cursor);
  const rows = await database.$queryRaw<Row[]>`
    SELECT r."id", r."csl", r."archived_at" AS "archivedAt", r."lock_version" AS "lockVersion",
      to_char(r."updated_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "updatedAt",
      (SELECT count(*)::int FROM "edition_citation" c JOIN "edition" e ON e."id" = c."edition_id"
        WHERE c."reference_id" = r."id" AND e."state" IN ('draft', 'in_review', 'changes_requested', 'approved')) AS "drafts",
      (SELECT count(*)::int FROM "publication_citation" c JOIN "answer" a ON a."live_publication_id" = c."publication_id"
        WHERE c."reference_id" = r."id") AS "pages"
    FROM "reference" r
    WHERE r."merged_into_id" IS NULL AND (r."archived_at" IS NOT NULL) = ${archived}
      AND (r."id" = ANY (${ids}::uuid[]) OR (lower(r."formatted") LIKE ${word} AND lower(r."formatted") LIKE ALL (${words}::text[])))
      AND r."updated_at" <= ${after.at}::timestamptz AND (r."updated_at" < ${after.at}::timestamptz OR r."id" > ${after.id}::uuid)
    ORDER BY r."updated_at" DESC, r."id" LIMIT ${PAGE + 1}`;
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { rows: shown.map(rowOf), next: last ? `${last.updatedAt}_${last.id}` : null };
}

/** Ids of the references that a text names by DOI, PubMed number, PubMed Central number or address. */
export async function idsByIdentifier(text: string): Promise<string[]> {
  const keys = {
    doi: normaliseDoi(text),
    pmid: normalisePmid(text),
    pmcid: normalisePmcid(text),
    urlKey: urlKey(text),
  };
  const known = Object.entries(keys).filter(([, value]) => value !== null);
  if (known.length === 0) return [];
  const rows = await database.reference.findMany({
    where: { mergedIntoId: null, OR: known.map(([key, value]) => ({ [key]: value })) },
    select: { id: true },
    take: 20,
  });
  return rows.map((row) => row.id);
}

type Row = Parameters<typeof cardOf>[0] & { updatedAt: string; drafts: number; pages: number };

function rowOf(row: Row): ReferenceRow {
  return { ...cardOf(row), updatedAt: row.updatedAt, drafts: row.drafts, pages: row.pages };
}

const FIRST = { at: "9999-12-31T00:00:00Z", id: "00000000-0000-0000-0000-000000000000" };

// A cursor that nobody of ours made is the first page.
function readCursor(cursor: string | null): { at: string; id: string } {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? "") ?? [];
  return at && id && !Number.isNaN(Date.parse(at)) ? { at, id } : FIRST;
}
