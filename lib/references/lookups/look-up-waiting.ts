import "server-only";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import type { Outside } from "@/lib/outbound/make-outside";
import { askIdConverter } from "@/lib/references/lookups/ask-id-converter";
import { askPubmed, PUBMED_TOGETHER } from "@/lib/references/lookups/ask-pubmed";
import { cachedAsk } from "@/lib/references/lookups/cached-ask";
import { keepOffer, keepPubmedRecord } from "@/lib/references/lookups/keep-found";
import { readCrossrefWork } from "@/lib/references/lookups/read-crossref-work";
import type { Csl } from "@/lib/references/reference-schema";

type Work = { outside: Outside; now: () => Date; signal: AbortSignal };
type Waiting = {
  referenceId: string;
  tries: number;
  pmid: string | null;
  doi: string | null;
  pmcid: string | null;
};

const MINUTE = 60_000;
const NO_NUMBER = "It has no DOI, no PubMed and no PMC number to look it up by.";
const NOT_IN_CENTRAL = "PubMed Central knows no PubMed number for this PMC number. Look whether it is right.";

/** Looks up every source that waits: those with a PubMed number, or one that belongs to their PMC number, together; the others by DOI at Crossref. What could not be asked waits on, longer each time. */
export async function lookUpWaiting(work: Work): Promise<{ found: number; waiting: number }> {
  const told = { found: 0, waiting: 0 };
  while (!work.signal.aborted) {
    const waiting = await dueLookUps(work.now());
    if (waiting.length === 0) break;
    const { due, sentence } = await withPubmedNumbers(work, waiting);
    const byNumber = due.filter(({ pmid }) => pmid !== null);
    if (byNumber.length > 0) await inPubmed(work, byNumber, told);
    for (const one of due.filter(({ pmid }) => pmid === null))
      if (one.doi === null && sentence !== null) await waitOn(work, one, sentence);
      else await inCrossref(work, one, told);
  }
  told.waiting = await database.referenceLookup.count({ where: { state: "waiting" } });
  return told;
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

/** Those that have no PubMed number but a PMC number, with the one that belongs to it, and why that could not be asked. */
async function withPubmedNumbers({ outside }: Work, waiting: readonly Waiting[]) {
  const pmcids = waiting.flatMap(({ pmid, pmcid }) => (pmid === null && pmcid !== null ? [pmcid] : []));
  const { pmids, sentence } = await askIdConverter(outside, pmcids);
  const due = waiting.map((one) => ({ ...one, pmid: one.pmid ?? pmids.get(one.pmcid ?? "") ?? null }));
  return { due, sentence };
}

type Told = { found: number; waiting: number };

async function inPubmed(work: Work, due: readonly Waiting[], told: Told): Promise<void> {
  const answer = await askPubmed(
    work.outside,
    due.flatMap(({ pmid }) => pmid ?? []),
  );
  for (const one of due) {
    if ("sentence" in answer) await waitOn(work, one, answer.sentence);
    else {
      const record = answer.records.get(one.pmid ?? "");
      if (!record) await notFound(one, "PubMed does not know this number. Look whether it is right.");
      else
        await inTransaction(async (tx) => {
          await keepPubmedRecord(tx, one.referenceId, record);
          await keepOffer(tx, one.referenceId, { csl: record.csl, source: "PubMed", at: work.now() });
        });
      told.found += record ? 1 : 0;
    }
  }
}

async function inCrossref(work: Work, one: Waiting, told: Told): Promise<void> {
  if (one.doi === null) return notFound(one, one.pmcid === null ? NO_NUMBER : NOT_IN_CENTRAL);
  const url = `https://api.crossref.org/works/${encodeURIComponent(one.doi)}`;
  const question = { url, accept: "application/json", form: "json" } as const;
  const outcome = await cachedAsk(work.outside, question, { now: work.now(), freshFor: 60 * MINUTE });
  if (outcome.state !== "answered") return waitOn(work, one, outcome.sentence);
  if (outcome.status === 404)
    return notFound(one, "Crossref does not know this DOI. Look whether it is right.");
  if (outcome.status !== 200)
    return waitOn(work, one, `Crossref answered with an error (${outcome.status}).`);
  const csl: Csl | null = readCrossrefWork(JSON.parse(outcome.body));
  if (!csl) return notFound(one, "Crossref answered in a form that we do not understand.");
  await inTransaction((tx) => keepOffer(tx, one.referenceId, { csl, source: "Crossref", at: work.now() }));
  told.found += 1;
}

/** A quarter of an hour, an hour, and so on up to a day: the network will be back, and nobody has to press anything. */
async function waitOn({ now }: Work, { referenceId, tries }: Waiting, sentence: string): Promise<void> {
  const wait = Math.min(15 * 4 ** tries, 24 * 60) * MINUTE;
  await database.referenceLookup.update({
    where: { referenceId },
    data: {
      tries: tries + 1,
      sentence: `Waiting for the look-up. ${sentence}`,
      nextTryAt: new Date(now().getTime() + wait),
    },
  });
}

async function notFound({ referenceId }: Waiting, sentence: string): Promise<void> {
  await database.referenceLookup.update({ where: { referenceId }, data: { state: "not_found", sentence } });
}
