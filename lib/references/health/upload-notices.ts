import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { inTransaction } from "@/lib/database/transaction";
import { keepNotices } from "@/lib/references/health/keep-notices";
import type { RetractionWatchRow, UploadNoticesInput } from "@/lib/references/health/retraction-watch-rows";

/** What a slice of an uploaded list told: rows about references of ours, and how many were new. */
export type UploadedNotices = { rows: number; matched: number; added: number };

/** Keeps what a slice of the Retraction Watch list says about references of the library. The same list again adds nothing. */
export async function uploadNotices(
  actor: Actor,
  { fileName, rows }: UploadNoticesInput,
): Promise<UploadedNotices> {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "uploadNotices");
    const ours = await tx.reference.findMany({
      where: {
        mergedIntoId: null,
        OR: [
          { doi: { in: rows.flatMap(({ doi }) => doi ?? []) } },
          { pmid: { in: rows.flatMap(({ pmid }) => pmid ?? []) } },
        ],
      },
      select: { id: true, doi: true, pmid: true },
      orderBy: { id: "asc" },
    });
    const told = { rows: rows.length, matched: 0, added: 0 };
    for (const { id, doi, pmid } of ours) {
      const about = rows.filter(
        (row) => (doi !== null && row.doi === doi) || (pmid !== null && row.pmid === pmid),
      );
      told.matched += about.length;
      for (const row of about)
        told.added += await keepNotices(tx, actor, {
          ...{ referenceId: id, source: "retraction_watch", notices: [noticeOf(row)] },
          about: { doi: row.doi === doi ? doi : null, pmid: row.pmid === pmid ? pmid : null },
        });
    }
    if (told.matched > 0)
      await recordEvent(tx, actor, { subject: {}, event: { type: "notices.uploaded", fileName, ...told } });
    return told;
  });
}

function noticeOf(row: RetractionWatchRow) {
  return {
    kind: row.nature,
    citation: row.noticeDoi ? `doi:${row.noticeDoi}` : "",
    recordId: row.recordId,
    reasons: row.reasons,
    ...(row.noticeDoi && { doi: row.noticeDoi }),
    ...(row.noticePmid && { pmid: row.noticePmid }),
    ...(row.day && { day: row.day }),
  };
}
