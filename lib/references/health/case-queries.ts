import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { database } from "@/lib/database/client";
import { describeShort } from "@/lib/references/describe-short";
import { type CasePlace, listCasePlaces } from "@/lib/references/health/case-places";
import type { LinkState } from "@/lib/references/health/link-standing";
import type { KeptNoticeKind, NoticeSource, ReferenceStatus } from "@/lib/references/health/status-of";
import { type OfferedField, offeredFields } from "@/lib/references/lookups/offered-fields";
import type { Csl } from "@/lib/references/reference-schema";

/** A notice as people see it. */
export type ShownNotice = {
  id: string;
  kind: KeptNoticeKind;
  source: NoticeSource;
  citation: string;
  doi: string | null;
  pmid: string | null;
  /** An ISO date. */
  day: string | null;
  reasons: string[];
  firstSeenAt: Date;
  acknowledged: { by: string; at: Date; reason: string } | null;
  /** When it ended, and under which wrong number it was said. */
  ended: { at: Date; number: string } | null;
};

/** Why a retracted source is cited all the same. */
export type Justification = { reason: string; by: string; at: string };

/** The link of a source as people see it. */
export type ShownLink = {
  url: string;
  state: LinkState;
  sentence: string;
  finalUrl: string | null;
  isChanged: boolean;
  checkedAt: Date | null;
  archive: { url: string; takenAt: Date | null; isConfirmed: boolean } | null;
};

/** All that is known of the health of one source, and what stands on it when something was said about it. */
export type ReferenceHealth = {
  status: ReferenceStatus;
  justification: Justification | null;
  evidence: string[];
  notices: ShownNotice[];
  places: CasePlace[];
  link: ShownLink | null;
  lookUp: ShownLookUp | null;
  offered: OfferedField[];
  /** Whether it has a number that it can be looked up by. */
  hasNumber: boolean;
};

/** How the look-up of a source stands. */
export type ShownLookUp = { state: string; sentence: string; source: string | null };

/** The health of one source; null when there is no such source. */
export async function findReferenceHealth(
  actor: Actor,
  referenceId: string,
): Promise<ReferenceHealth | null> {
  authorizeAtDesk(actor, "seeDesk");
  const row = await database.reference.findUnique({
    where: { id: referenceId },
    include: {
      notices: {
        orderBy: [
          { endedAt: { sort: "asc", nulls: "first" } },
          { ackAt: { sort: "asc", nulls: "first" } },
          { firstSeenAt: "desc" },
        ],
      },
      links: true,
      lookup: true,
    },
  });
  if (!row) return null;
  const names = await namesOf(row.notices.flatMap(({ ackById }) => ackById ?? []));
  return {
    status: row.status,
    justification: row.statusOverride as Justification | null,
    evidence: row.evidence,
    notices: row.notices.map((notice) => ({
      id: notice.id,
      kind: notice.kind,
      source: notice.source,
      citation: notice.citation,
      doi: notice.noticeDoi,
      pmid: notice.noticePmid,
      day: notice.noticedOn?.toISOString().slice(0, 10) ?? null,
      reasons: notice.reasons,
      firstSeenAt: notice.firstSeenAt,
      acknowledged: notice.ackAt && {
        by: names.get(notice.ackById ?? "") ?? "",
        at: notice.ackAt,
        reason: notice.ackReason ?? "",
      },
      ended: notice.endedAt && { at: notice.endedAt, number: numberOf(notice) },
    })),
    places: row.notices.some(({ endedAt }) => endedAt === null)
      ? await listCasePlaces(database, referenceId)
      : [],
    link: linkOf(row.csl as Csl, row.links),
    lookUp: row.lookup && {
      state: row.lookup.state,
      sentence: row.lookup.sentence,
      source: row.lookup.source,
    },
    offered:
      row.lookup?.state === "found" && row.lookup.offer
        ? offeredFields(row.csl as Csl, row.lookup.offer as Csl)
        : [],
    hasNumber: row.doi !== null || row.pmid !== null || row.pmcid !== null,
  };
}

function numberOf({ aboutDoi, aboutPmid }: { aboutDoi: string | null; aboutPmid: string | null }): string {
  return [aboutDoi && `DOI ${aboutDoi}`, aboutPmid && `PMID ${aboutPmid}`].filter(Boolean).join(", ");
}

type LinkRow = {
  role: "primary" | "archive";
  url: string;
  state: LinkState;
  sentence: string;
  finalUrl: string | null;
  isChanged: boolean;
  lastCheckedAt: Date | null;
  archivedAt: Date | null;
  confirmedAt: Date | null;
};

function linkOf(csl: Csl, links: readonly LinkRow[]): ShownLink | null {
  if (!csl.URL) return null;
  const link = links.find(({ role, url }) => role === "primary" && url === csl.URL);
  const archive = links.find(({ role }) => role === "archive");
  return {
    url: csl.URL,
    state: link?.state ?? "unchecked",
    sentence: link?.sentence || "Not checked yet.",
    finalUrl: link?.finalUrl ?? null,
    isChanged: link?.isChanged ?? false,
    checkedAt: link?.lastCheckedAt ?? null,
    archive: archive
      ? { url: archive.url, takenAt: archive.archivedAt, isConfirmed: archive.confirmedAt !== null }
      : null,
  };
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await database.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** A source with an open case, as its answers' pages and their owners see it. */
export type OpenCase = { referenceId: string; label: string; status: ReferenceStatus };

/** The sources of an answer, as its draft and its live page cite them, about which something was said that nobody has acknowledged. The caller was given the answer. */
export async function listCasesOfAnswer(answerId: string): Promise<OpenCase[]> {
  const rows = await database.$queryRaw<{ referenceId: string; csl: Csl; status: ReferenceStatus }[]>`
    SELECT r."id" AS "referenceId", r."csl", r."status"::text FROM "reference" r
     WHERE r."merged_into_id" IS NULL
       AND r."id" IN (SELECT "reference_id" FROM "reference_notice" WHERE "ack_at" IS NULL AND "ended_at" IS NULL AND "kind" <> 'update')
       AND (EXISTS (SELECT FROM "open_citation" c WHERE c."answer_id" = ${answerId}::uuid AND c."reference_id" = r."id")
         OR EXISTS (SELECT FROM "live_citation" c WHERE c."answer_id" = ${answerId}::uuid AND c."reference_id" = r."id"))
     ORDER BY r."formatted"`;
  return rows.map(({ referenceId, csl, status }) => ({ referenceId, status, label: describeShort(csl) }));
}
