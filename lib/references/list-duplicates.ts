import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sameReference } from "@/lib/references/find-same";
import { cardOf, type ReferenceCard } from "@/lib/references/reference-card";
import type { Csl } from "@/lib/references/reference-schema";

/** Two references that may be one source, the one that more texts cite first, and what speaks for it. */
export type LikelyPair = { first: ReferenceCard; second: ReferenceCard; reason: string };

const CANDIDATES = 500;
const SHOWN = 50;

/**
 * Pairs that may be one source: equal title, an author in common, years within one of each other (the rule of Zotero's duplicates.js),
 * or an equal ISBN or address; never two with different numbers, never a pair that somebody told apart. The first fifty: settled pairs make room.
 */
export async function listDuplicates(actor: Actor): Promise<LikelyPair[]> {
  authorizeAtDesk(actor, "seeDesk");
  const rows = await database.$queryRaw<Row[]>`
    SELECT a."id" AS "aId", a."csl" AS "aCsl", a."archived_at" AS "aArchived", a."lock_version" AS "aVersion",
           b."id" AS "bId", b."csl" AS "bCsl", b."archived_at" AS "bArchived", b."lock_version" AS "bVersion",
           bool_or(pair."by" = 'isbn') AS "sharesIsbn", bool_or(pair."by" = 'address') AS "sharesAddress",
           (SELECT count(*) FROM "edition_reference" x WHERE x."reference_id" = a."id")
             < (SELECT count(*) FROM "edition_reference" x WHERE x."reference_id" = b."id") AS "isTurned"
      FROM (
        (SELECT a."id" AS "aId", b."id" AS "bId", 'title' AS "by" FROM "reference" a JOIN "reference" b ON b."title_key" = a."title_key" AND b."id" > a."id"
          WHERE a."merged_into_id" IS NULL AND a."deleted_at" IS NULL AND b."merged_into_id" IS NULL AND b."deleted_at" IS NULL
            AND (a."doi" = b."doi") IS NOT FALSE AND (a."pmid" = b."pmid") IS NOT FALSE AND (abs(a."year" - b."year") > 1) IS NOT TRUE
            AND NOT EXISTS (SELECT FROM "not_duplicate" n WHERE n."a_id" = a."id" AND n."b_id" = b."id") LIMIT ${CANDIDATES})
        UNION ALL
        (SELECT a."id", b."id", 'isbn' FROM "reference" a JOIN "reference" b ON b."isbn_key" = a."isbn_key" AND b."id" > a."id"
          WHERE a."merged_into_id" IS NULL AND a."deleted_at" IS NULL AND b."merged_into_id" IS NULL AND b."deleted_at" IS NULL
            AND NOT EXISTS (SELECT FROM "not_duplicate" n WHERE n."a_id" = a."id" AND n."b_id" = b."id") LIMIT ${SHOWN})
        UNION ALL
        (SELECT a."id", b."id", 'address' FROM "reference" a JOIN "reference" b ON b."url_key" = a."url_key" AND b."id" > a."id"
          WHERE a."url_key" IS NOT NULL AND b."url_key" IS NOT NULL
            AND a."merged_into_id" IS NULL AND a."deleted_at" IS NULL AND b."merged_into_id" IS NULL AND b."deleted_at" IS NULL
            AND (a."doi" = b."doi") IS NOT FALSE AND (a."pmid" = b."pmid") IS NOT FALSE
            AND NOT EXISTS (SELECT FROM "not_duplicate" n WHERE n."a_id" = a."id" AND n."b_id" = b."id") LIMIT ${SHOWN})) pair
      JOIN "reference" a ON a."id" = pair."aId" JOIN "reference" b ON b."id" = pair."bId"
     GROUP BY a."id", b."id" ORDER BY a."title_key", a."id", b."id"`;
  return rows.flatMap(pairOf).slice(0, SHOWN);
}

type Row = {
  aId: string;
  aCsl: Csl;
  aArchived: Date | null;
  aVersion: number;
  bId: string;
  bCsl: Csl;
  bArchived: Date | null;
  bVersion: number;
  sharesIsbn: boolean;
  sharesAddress: boolean;
  isTurned: boolean;
};

function pairOf(row: Row): LikelyPair[] {
  const isAlike = sameReference(row.aCsl, row.bCsl) !== "different";
  if (!isAlike && !row.sharesAddress) return [];
  const a = cardOf({ id: row.aId, csl: row.aCsl, archivedAt: row.aArchived, lockVersion: row.aVersion });
  const b = cardOf({ id: row.bId, csl: row.bCsl, archivedAt: row.bArchived, lockVersion: row.bVersion });
  const [first, second] = row.isTurned ? [b, a] : [a, b];
  return [{ first, second, reason: reasonOf(row, isAlike) }];
}

function reasonOf({ sharesIsbn, sharesAddress }: Row, isAlike: boolean): string {
  if (sharesIsbn) return "The same ISBN";
  if (sharesAddress) return isAlike ? "The same address and title" : "The same address";
  return "The same title, an author in common, and years that fit";
}
