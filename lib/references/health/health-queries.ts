import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { sql } from "@/lib/database/sql";
import { describeShort } from "@/lib/references/describe-short";
import { type HealthKind, healthKinds } from "@/lib/references/health/health-kinds";
import type { LinkState } from "@/lib/references/health/link-standing";
import type { ReferenceStatus } from "@/lib/references/health/status-of";
import type { Csl } from "@/lib/references/reference-schema";

/** A source on the health screen: what was found, what stands on it, and its link. */
export type HealthRow = {
  id: string;
  label: string;
  csl: Csl;
  lockVersion: number;
  status: ReferenceStatus;
  live: number;
  drafts: number;
  /** Notices that nobody has acknowledged. */
  notices: number;
  link: {
    url: string;
    state: LinkState;
    sentence: string;
    finalUrl: string | null;
    checkedAt: Date | null;
  } | null;
  archive: { url: string; isConfirmed: boolean } | null;
  lookup: { state: string; sentence: string } | null;
};

export type HealthCounts = Record<HealthKind, number>;

const MOST = 100;

const IS_LIVE = sql`EXISTS (SELECT FROM "live_citation" c WHERE c."reference_id" = r."id")`;
const IS_USED = sql`(${IS_LIVE} OR EXISTS (SELECT FROM "open_citation" c WHERE c."reference_id" = r."id"))`;
const hasLink = (condition: ReturnType<typeof sql>) =>
  sql`r."id" IN (SELECT "reference_id" FROM "reference_link" WHERE "role" = 'primary' AND ${condition}) AND ${IS_USED}`;

const conditions: Record<HealthKind, ReturnType<typeof sql>> = {
  cases: sql`r."id" IN (SELECT "reference_id" FROM "reference_notice" WHERE "ack_at" IS NULL AND "ended_at" IS NULL AND "kind" <> 'update') AND ${IS_USED}`,
  "retracted-live": sql`r."status" IN ('retracted', 'withdrawn') AND ${IS_LIVE}`,
  suspect: hasLink(sql`"state" = 'suspect'`),
  dead: hasLink(sql`"state" IN ('dead_confirmed', 'usurped')`),
  unopened: sql`(r."csl"->>'type') IN ('webpage', 'entry') AND r."csl" ? 'URL' AND NOT r."csl" ? 'accessed' AND ${IS_USED}`,
  changed: hasLink(sql`"is_changed"`),
  moved: hasLink(sql`"state" = 'redirected'`),
  blocked: hasLink(sql`"state" = 'blocked'`),
  "look-ups": sql`r."id" IN (SELECT "reference_id" FROM "reference_lookup" WHERE "state" <> 'settled')`,
};

/** How many sources there are of each kind of trouble. */
export async function countHealth(actor: Actor): Promise<HealthCounts> {
  authorizeAtDesk(actor, "seeDesk");
  const kinds = Object.keys(healthKinds) as HealthKind[];
  const counts = await Promise.all(
    kinds.map(async (kind) => {
      const [row] = await database.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS "count" FROM "reference" r WHERE r."merged_into_id" IS NULL AND ${conditions[kind]}`;
      return [kind, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as HealthCounts;
}

/** The sources of one kind of trouble, those that most live pages stand on first; a hundred at most. */
export async function listHealth(actor: Actor, kind: HealthKind): Promise<HealthRow[]> {
  authorizeAtDesk(actor, "seeDesk");
  const rows = await database.$queryRaw<Row[]>`
    SELECT r."id", r."csl", r."lock_version" AS "lockVersion", r."status"::text,
      (SELECT count(DISTINCT c."answer_id")::int FROM "live_citation" c WHERE c."reference_id" = r."id") AS "live",
      (SELECT count(DISTINCT c."answer_id")::int FROM "open_citation" c WHERE c."reference_id" = r."id") AS "drafts",
      (SELECT count(*)::int FROM "reference_notice" n WHERE n."reference_id" = r."id" AND n."ack_at" IS NULL AND n."ended_at" IS NULL AND n."kind" <> 'update') AS "notices",
      p."state"::text AS "linkState", p."sentence" AS "linkSentence", p."final_url" AS "finalUrl", p."last_checked_at" AS "checkedAt",
      v."url" AS "archiveUrl", v."confirmed_at" IS NOT NULL AS "isConfirmed",
      k."state"::text AS "lookupState", k."sentence" AS "lookupSentence"
    FROM "reference" r
    LEFT JOIN "reference_link" p ON p."reference_id" = r."id" AND p."role" = 'primary'
    LEFT JOIN "reference_link" v ON v."reference_id" = r."id" AND v."role" = 'archive'
    LEFT JOIN "reference_lookup" k ON k."reference_id" = r."id"
    WHERE r."merged_into_id" IS NULL AND ${conditions[kind]}
    ORDER BY "live" DESC, "drafts" DESC, r."formatted", r."id" LIMIT ${MOST}`;
  return rows.map(rowOf);
}

type Row = Omit<HealthRow, "label" | "link" | "archive" | "lookup"> & {
  linkState: LinkState | null;
  linkSentence: string | null;
  finalUrl: string | null;
  checkedAt: Date | null;
  archiveUrl: string | null;
  isConfirmed: boolean;
  lookupState: string | null;
  lookupSentence: string | null;
};

function rowOf(row: Row): HealthRow {
  const { id, csl, lockVersion, status, live, drafts, notices } = row;
  const url = csl.URL;
  return {
    ...{ id, csl, lockVersion, status, live, drafts, notices, label: describeShort(csl) },
    link: url
      ? {
          url,
          state: row.linkState ?? "unchecked",
          sentence: row.linkSentence || "Not checked yet.",
          finalUrl: row.finalUrl,
          checkedAt: row.checkedAt,
        }
      : null,
    archive: row.archiveUrl ? { url: row.archiveUrl, isConfirmed: row.isConfirmed } : null,
    lookup: row.lookupState ? { state: row.lookupState, sentence: row.lookupSentence ?? "" } : null,
  };
}
