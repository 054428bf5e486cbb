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

/** What is to be known now about the sources that a text cites: their health is that of today, whenever the text was approved. */
export async function readSourceIssues(
  tx: Pick<Tx, "$queryRaw">,
  document: DocumentJson,
): Promise<SourceIssue[]> {
  const order = citationOrder(document);
  if (order.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r."id", r."csl", r."status"::text, r."status_override" IS NOT NULL AS "isJustified", l."state"::text AS "link",
      EXISTS (SELECT FROM "reference_link" v WHERE v."reference_id" = r."id" AND v."role" = 'archive' AND v."confirmed_at" IS NOT NULL) AS "hasArchive"
    FROM "reference" r LEFT JOIN "reference_link" l ON l."reference_id" = r."id" AND l."role" = 'primary' AND l."url" = r."csl"->>'URL'
    WHERE r."id" = ANY (${order}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return sourceIssues(
    order.flatMap((referenceId, index) => {
      const row = byId.get(referenceId);
      if (!row) return [];
      const { csl, status, isJustified, link, hasArchive } = row;
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
        isOpened: csl.accessed !== undefined,
        url: csl.URL ?? null,
      };
    }),
  );
}

type Row = {
  id: string;
  csl: Csl;
  status: ReferenceStatus;
  isJustified: boolean;
  link: LinkState | null;
  hasArchive: boolean;
};
