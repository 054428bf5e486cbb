import "server-only";
import type { Tx } from "@/lib/database/transaction";
import { type Said, saidNotices } from "@/lib/references/health/said-notices";
import type { KeptNoticeKind } from "@/lib/references/health/status-of";

type Row = {
  id: string;
  kind: KeptNoticeKind;
  source: string;
  citation: string;
  noticeDoi: string | null;
  noticePmid: string | null;
  day: string | null;
};

/** References of the library with what a list says about them, as it stands now; one that was merged away has what is said of the one that stands for it. */
export async function withNotices<Source extends { id: string }>(
  tx: Pick<Tx, "$queryRaw">,
  sources: readonly Source[],
): Promise<Said<Source>[]> {
  if (sources.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r."id"::text, n."kind"::text, n."source"::text, n."citation", n."notice_doi" AS "noticeDoi", n."notice_pmid" AS "noticePmid", n."noticed_on"::text AS "day"
      FROM "reference" r JOIN "reference_notice" n ON n."reference_id" = coalesce(r."merged_into_id", r."id")
     WHERE r."id" = ANY (${sources.map(({ id }) => id)}::uuid[]) AND n."ended_at" IS NULL AND n."kind" <> 'update'
     ORDER BY n."first_seen_at", n."id"`;
  const kept = new Map<string, Row[]>();
  for (const row of rows) kept.set(row.id, [...(kept.get(row.id) ?? []), row]);
  return sources.map((source) => {
    const about = kept.get(source.id);
    return about ? { ...source, notices: saidNotices(about) } : source;
  });
}
