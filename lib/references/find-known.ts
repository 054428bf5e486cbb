import "server-only";
import { createHash } from "node:crypto";
import { database } from "@/lib/database/client";
import type { Tx } from "@/lib/database/transaction";
import { sameReference, titleKey } from "@/lib/references/find-same";
import { formatReference } from "@/lib/references/house-style";
import { identitiesOf } from "@/lib/references/identities-of";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";

/**
 * What the library has of a source: the reference that is surely it (by number, by address, or by its very printed line), those that
 * look like it, and one that has a number of it and cannot be it, which keeps it out of the library until somebody has looked. The same source may be deleted; added again, it is back.
 */
export type Known = {
  same: ReferenceCard | null;
  alike: ReferenceCard[];
  clash: ReferenceCard | null;
  isDeleted: boolean;
};

/** Looks each source up by its identifiers, its address, its printed line and its title, all in one question; `except` is a reference that is not to be found. One that was merged away is found as what it was merged into. */
export async function findKnown(
  sources: readonly Csl[],
  reader: Pick<Tx, "$queryRaw"> = database,
  except: string | null = null,
): Promise<Known[]> {
  const wanted = sources.map((csl) => ({ csl, line: formatReference(csl).text, ids: identitiesOf(csl) }));
  const index = indexOf(
    (await candidates(wanted, reader)).filter(({ rowId, card }) => rowId !== except && card.id !== except),
  );
  return wanted.map((one) => judge(one, index));
}

const MOST_ALIKE = 20;

type Wanted = { csl: Csl; line: string; ids: ReturnType<typeof identitiesOf> };
type Candidate = {
  ids: Wanted["ids"];
  csl: Csl;
  line: string;
  isMerged: boolean;
  isDeleted: boolean;
  card: ReferenceCard;
  rowId: string;
};

function judge({ csl, line, ids }: Wanted, index: Map<string, Candidate[]>): Known {
  const found = [...new Set(keysOf(csl, ids, line).flatMap((key) => index.get(key) ?? []))]
    .slice(0, MOST_ALIKE)
    .map((one) => ({ ...one, likeness: sameReference(csl, one.csl), isLine: one.line === line }));
  const same = found.find(
    ({ likeness, isLine }) => likeness === "same" || (isLine && likeness !== "different"),
  );
  if (same) return { same: same.card, alike: [], clash: null, isDeleted: same.isDeleted };
  const living = found.filter(({ isMerged }) => !isMerged);
  const clash = living.find((one) => sharesNumber(ids, one.ids));
  const alike = living
    .filter((one) => one !== clash && !one.isDeleted && one.likeness !== "different")
    .map(({ card }) => card);
  return { same: null, alike, clash: clash?.card ?? null, isDeleted: false };
}

// A number that the database lets one reference have: an address counts only among those that have neither DOI nor PubMed number.
function sharesNumber(a: Wanted["ids"], b: Wanted["ids"]): boolean {
  const isPage = (ids: Wanted["ids"]) => ids.doi === null && ids.pmid === null;
  if (isPage(a) && isPage(b) && a.urlKey !== null && a.urlKey === b.urlKey) return true;
  return (["doi", "pmid", "pmcid"] as const).some((key) => a[key] !== null && a[key] === b[key]);
}

function keysOf(csl: Csl, { doi, pmid, pmcid, urlKey }: Wanted["ids"], line: string): string[] {
  return [
    doi && `doi ${doi}`,
    pmid && `pmid ${pmid}`,
    pmcid && `pmcid ${pmcid}`,
    urlKey && `url ${urlKey}`,
    `line ${line}`,
    `title ${titleKey(csl)}`,
  ].filter((key) => key !== null);
}

function indexOf(rows: readonly Candidate[]): Map<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const row of rows)
    for (const key of keysOf(row.csl, row.ids, row.line)) index.set(key, [...(index.get(key) ?? []), row]);
  return index;
}

type Row = {
  id: string;
  csl: Csl;
  formatted: string;
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
  urlKey: string | null;
  isMerged: boolean;
  isDeleted: boolean;
  livingId: string;
  livingCsl: Csl;
  archivedAt: Date | null;
  lockVersion: number;
};

async function candidates(wanted: readonly Wanted[], reader: Pick<Tx, "$queryRaw">): Promise<Candidate[]> {
  const all = (key: keyof Wanted["ids"]) => wanted.flatMap(({ ids }) => ids[key] ?? []);
  const [dois, pmids, pmcids] = [all("doi"), all("pmid"), all("pmcid")];
  const titled = JSON.stringify(wanted.map(({ csl: { title } }) => ({ title })));
  const lines = wanted.map(({ line }) => createHash("md5").update(line).digest("hex"));
  // Each way to know a source again is a query of its own, so that each is served by its index.
  const rows = await reader.$queryRaw<Row[]>`
    WITH near AS (
      SELECT "id" FROM "reference" WHERE "doi" = ANY (${dois}::text[]) AND "merged_into_id" IS NULL
      UNION SELECT "id" FROM "reference" WHERE "pmid" = ANY (${pmids}::text[]) AND "merged_into_id" IS NULL
      UNION SELECT "id" FROM "reference" WHERE "pmcid" = ANY (${pmcids}::text[]) AND "merged_into_id" IS NULL
      UNION SELECT "id" FROM "reference" WHERE "url_key" = ANY (${all("urlKey")}::text[]) AND "url_key" IS NOT NULL
      UNION SELECT "id" FROM "reference" WHERE md5("formatted") = ANY (${lines}::text[])
      UNION SELECT "id" FROM "reference" WHERE "merged_into_id" IS NOT NULL
        AND ("doi" = ANY (${dois}::text[]) OR "pmid" = ANY (${pmids}::text[]) OR "pmcid" = ANY (${pmcids}::text[]))
      UNION SELECT t."id" FROM (SELECT DISTINCT "csl_title_key"(csl) AS "key" FROM jsonb_array_elements(${titled}::jsonb) csl) asked,
        LATERAL (SELECT "id" FROM "reference" WHERE "title_key" = asked."key" AND "merged_into_id" IS NULL AND "deleted_at" IS NULL
                  ORDER BY "id" LIMIT ${MOST_ALIKE}) t)
    SELECT r."id", r."csl", r."formatted", r."doi", r."pmid", r."pmcid", r."url_key" AS "urlKey", r."merged_into_id" IS NOT NULL AS "isMerged",
      l."id" AS "livingId", l."csl" AS "livingCsl", l."archived_at" AS "archivedAt", l."deleted_at" IS NOT NULL AS "isDeleted", l."lock_version" AS "lockVersion"
    FROM near JOIN "reference" r ON r."id" = near."id" JOIN "reference" l ON l."id" = coalesce(r."merged_into_id", r."id")
    ORDER BY r."merged_into_id" NULLS FIRST, r."archived_at" NULLS FIRST, r."created_at", r."id"`;
  return rows.map(({ id, doi, pmid, pmcid, urlKey, csl, formatted, isMerged, isDeleted, ...living }) => ({
    ids: { doi, pmid, pmcid, urlKey },
    csl,
    line: formatted,
    isMerged,
    isDeleted,
    rowId: id,
    card: cardOf({
      id: living.livingId,
      csl: living.livingCsl,
      archivedAt: living.archivedAt,
      lockVersion: living.lockVersion,
    }),
  }));
}
