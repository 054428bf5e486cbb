import "server-only";
import { database } from "@/lib/database/client";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import type { Outside } from "@/lib/outbound/make-outside";
import { PUBMED_TOGETHER } from "@/lib/references/lookups/ask-pubmed";
import { keepOffer, keepPubmedRecord } from "@/lib/references/lookups/keep-found";
import { type LookedUp, lookUpNumbers, type Numbers, waitOn } from "@/lib/references/lookups/look-up-numbers";

type Work = { outside: Outside; now: () => Date; signal: AbortSignal };
type Waiting = Numbers & { referenceId: string; tries: number };

/** Looks up every source of the library that waits. What could not be asked waits on, longer each time. */
export async function lookUpWaiting(work: Work): Promise<{ found: number; waiting: number }> {
  let found = 0;
  while (!work.signal.aborted) {
    const due = await dueLookUps(work.now());
    if (due.length === 0) break;
    for await (const [one, answer] of lookUpNumbers(work, due)) {
      await keep(work, one, answer);
      found += answer.is === "found" ? 1 : 0;
    }
  }
  return { found, waiting: await database.referenceLookup.count({ where: { state: "waiting" } }) };
}

async function dueLookUps(now: Date): Promise<Waiting[]> {
  const rows = await database.referenceLookup.findMany({
    where: { state: "waiting", nextTryAt: { lte: now }, reference: { mergedIntoId: null } },
    orderBy: { nextTryAt: "asc" },
    select: { referenceId: true, tries: true, reference: { select: { pmid: true, doi: true, pmcid: true } } },
    take: PUBMED_TOGETHER,
  });
  return rows.map(({ referenceId, tries, reference }) => ({ referenceId, tries, ...reference }));
}

// An answer is about the numbers that were asked: when somebody corrected one meanwhile, the source waits on and is asked about anew.
async function keep({ now }: Work, one: Waiting, answer: LookedUp): Promise<void> {
  const { referenceId, tries, doi, pmid, pmcid } = one;
  await inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT FROM "reference" WHERE "id" = ${referenceId}::uuid
         AND ("doi", "pmid", "pmcid") IS NOT DISTINCT FROM (${doi}::text, ${pmid}::text, ${pmcid}::text) FOR UPDATE`;
    if (rows.length === 0) return;
    if (answer.is === "waits") return settle(tx, referenceId, waitOn(now(), tries, answer.sentence));
    if (answer.is === "unknown")
      return settle(tx, referenceId, { state: "not_found", sentence: answer.sentence });
    const { record } = answer;
    if (record) await keepPubmedRecord(tx, referenceId, { record, about: { pmid } });
    await keepOffer(tx, referenceId, { ...answer, at: now() });
  });
}

async function settle(tx: Tx, referenceId: string, data: object): Promise<void> {
  await tx.referenceLookup.updateMany({ where: { referenceId, state: "waiting" }, data });
}
