import "server-only";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import type { Outside } from "@/lib/outbound/make-outside";
import { keepNotices } from "@/lib/references/health/keep-notices";
import { readCrossrefNotices } from "@/lib/references/health/read-crossref";
import { robot } from "@/lib/references/health/robot";
import { askPubmed } from "@/lib/references/lookups/ask-pubmed";
import { keepPubmedRecord } from "@/lib/references/lookups/keep-found";

type Work = { outside: Outside; now: () => Date; signal: AbortSignal };

const HOURS = 3_600_000;
const TOGETHER = 25;

/** Asks PubMed and Crossref about every number that an open draft or a live page stands on and that was not asked about today; ends early when the network is away or a service wants a pause. */
export async function checkNotices(work: Work): Promise<{ checked: number; found: number }> {
  const told = { checked: 0, found: 0 };
  const before = new Date(work.now().getTime() - 20 * HOURS);
  while (!work.signal.aborted) {
    const due = await dueReferences(before);
    if (due.length === 0) break;
    const inPubmed = await checkPubmed(work, due);
    if (inPubmed === null) return told;
    told.found += inPubmed;
    for (const reference of due) {
      const found = await checkOne(work, reference);
      if (found === null) return told;
      told.checked += 1;
      told.found += found;
      if (work.signal.aborted) break;
    }
  }
  return told;
}

type Due = { id: string; doi: string | null; pmid: string | null };

async function dueReferences(before: Date): Promise<Due[]> {
  return database.$queryRaw<Due[]>`
    SELECT r."id", r."doi", r."pmid" FROM "reference" r
     WHERE r."merged_into_id" IS NULL AND (r."doi" IS NOT NULL OR r."pmid" IS NOT NULL)
       AND (r."notices_checked_at" IS NULL OR r."notices_checked_at" < ${before})
       AND (EXISTS (SELECT FROM "open_citation" c WHERE c."reference_id" = r."id")
         OR EXISTS (SELECT FROM "live_citation" c WHERE c."reference_id" = r."id"))
     ORDER BY r."notices_checked_at" NULLS FIRST, r."id" LIMIT ${TOGETHER}`;
}

/** Asks PubMed about all numbers at once. Null when asking makes no sense now. */
async function checkPubmed({ outside }: Work, due: readonly Due[]): Promise<number | null> {
  const pmids = due.flatMap(({ pmid }) => pmid ?? []);
  if (pmids.length === 0) return 0;
  const answer = await askPubmed(outside, pmids);
  if ("sentence" in answer) return null;
  let found = 0;
  for (const { id, pmid } of due) {
    const record = answer.records.get(pmid ?? "");
    if (record) found += await inTransaction((tx) => keepPubmedRecord(tx, id, { record, about: { pmid } }));
  }
  return found;
}

/** How many new notices there were; null when asking makes no sense now. A DOI that Crossref does not know has none. */
async function checkOne({ outside, now }: Work, { id, doi, pmid }: Due): Promise<number | null> {
  if (doi === null) return noticed({ id, pmid }, now());
  const outcome = await outside.ask({
    url: `https://api.crossref.org/works/${encodeURIComponent(doi)}`,
    accept: "application/json",
    form: "json",
  });
  if (outcome.state !== "answered" || outcome.status >= 500) return null;
  const notices = outcome.status === 200 ? (readCrossrefNotices(JSON.parse(outcome.body)) ?? []) : [];
  return inTransaction(async (tx) => {
    const added = await keepNotices(tx, robot, {
      referenceId: id,
      source: "crossref",
      about: { doi },
      notices,
    });
    await tx.reference.updateMany({ where: { id, doi, pmid }, data: { noticesCheckedAt: now() } });
    return added;
  });
}

async function noticed({ id, pmid }: Pick<Due, "id" | "pmid">, at: Date): Promise<number> {
  await database.reference.updateMany({ where: { id, doi: null, pmid }, data: { noticesCheckedAt: at } });
  return 0;
}
