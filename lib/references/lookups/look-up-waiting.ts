import "server-only";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
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

async function keep({ now }: Work, { referenceId, tries }: Waiting, answer: LookedUp): Promise<void> {
  if (answer.is === "found")
    return inTransaction(async (tx) => {
      if (answer.record) await keepPubmedRecord(tx, referenceId, answer.record);
      await keepOffer(tx, referenceId, { ...answer, at: now() });
    });
  await database.referenceLookup.update({
    where: { referenceId },
    data:
      answer.is === "waits"
        ? waitOn(now(), tries, answer.sentence)
        : { state: "not_found", sentence: answer.sentence },
  });
}
