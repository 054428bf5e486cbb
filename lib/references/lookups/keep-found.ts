import "server-only";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { WholeRecord } from "@/lib/references/formats/read-record";
import type { SourceNumbers } from "@/lib/references/health/about-number";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { robot } from "@/lib/references/health/robot";
import { offeredFields } from "@/lib/references/lookups/offered-fields";
import { isoDay } from "@/lib/references/print-date";
import type { Csl } from "@/lib/references/reference-schema";

/** Keeps what PubMed says of a source beside its fields: its publication types and the notices about it. Answers how many notices were new. */
export async function keepPubmedRecord(
  tx: Tx,
  referenceId: string,
  { record, about }: { record: Pick<WholeRecord, "publicationTypes" | "notices">; about: SourceNumbers },
): Promise<number> {
  if (record.publicationTypes.length > 0)
    await tx.reference.updateMany({
      where: { id: referenceId, ...(about.pmid && { pmid: about.pmid }) },
      data: { evidence: record.publicationTypes },
    });
  const notices = record.notices.map(({ date, ...notice }) => {
    const day = date && isoDay(date);
    return { ...notice, ...(day && { day }) };
  });
  return keepNotices(tx, robot, { referenceId, source: "pubmed", about, notices });
}

/** Keeps fields that were found as an offer, when they differ from what the library has; people take them or leave them. */
export async function keepOffer(
  tx: Tx,
  referenceId: string,
  found: { csl: Csl; source: string; at: Date },
): Promise<void> {
  const { csl } = await tx.reference.findUniqueOrThrow({ where: { id: referenceId }, select: { csl: true } });
  const differs = offeredFields(csl as Csl, found.csl).length > 0;
  await tx.referenceLookup.update({
    where: { referenceId },
    data: differs
      ? {
          state: "found",
          sentence: `${found.source} has other fields. Look at them.`,
          source: found.source,
          offer: asJson(found.csl),
          askedAt: found.at,
        }
      : {
          state: "settled",
          sentence: `${found.source} has the same fields.`,
          source: found.source,
          askedAt: found.at,
        },
    select: { referenceId: true },
  });
}
