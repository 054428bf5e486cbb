import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { type SourceIssue, sourceIssues } from "@/lib/publication/source-issues";
import { describeShort } from "@/lib/references/describe-short";
import type { LinkState } from "@/lib/references/health/link-standing";
import type { ReferenceStatus } from "@/lib/references/health/status-of";
import type { Csl } from "@/lib/references/reference-schema";

const WEB = ["webpage", "entry"];

/** What is to be known now about the sources that a text cites: their health is that of today, whenever the text was approved. Of one that was merged since, the notices and the justification are those of the source that stands for it; its address is the one that the text prints. A merge alone makes no issue. */
export async function readSourceIssues(
  tx: Pick<Tx, "$queryRaw">,
  document: DocumentJson,
): Promise<SourceIssue[]> {
  const order = citationOrder(document);
  if (order.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c."id", c."csl", r."csl" AS "standing", r."status"::text,
      r."status_override" IS NOT NULL OR c."status_override" IS NOT NULL AS "isJustified", l."state"::text AS "link",
      EXISTS (SELECT FROM "reference_link" v WHERE v."reference_id" IN (r."id", c."id") AND v."role" = 'archive' AND v."confirmed_at" IS NOT NULL) AS "hasArchive"
    FROM "reference" c JOIN "reference" r ON r."id" = coalesce(c."merged_into_id", c."id")
    LEFT JOIN "reference_link" l ON l."role" = 'primary' AND l."url" = c."csl"->>'URL'
      AND l."reference_id" = CASE WHEN r."csl"->>'URL' = c."csl"->>'URL' THEN r."id" ELSE c."id" END
    WHERE c."id" = ANY (${order}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return sourceIssues(
    order.flatMap((referenceId, index) => {
      const row = byId.get(referenceId);
      if (!row) return [];
      const { csl, standing, status, isJustified, link, hasArchive } = row;
      return {
        ...{
          referenceId,
          number: index + 1,
          label: describeShort(csl),
          status,
          isJustified,
          link,
          hasArchive,
        },
        isWebPage: WEB.includes(csl.type) && csl.URL !== undefined,
        isOpened: csl.accessed !== undefined || standing.accessed !== undefined,
        url: csl.URL ?? null,
      };
    }),
  );
}

type Row = {
  id: string;
  csl: Csl;
  /** Of the source that stands for it, which is itself unless it was merged. */
  standing: Csl;
  status: ReferenceStatus;
  isJustified: boolean;
  link: LinkState | null;
  hasArchive: boolean;
};
