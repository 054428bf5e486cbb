import "server-only";
import type { Outside } from "@/lib/outbound/make-outside";
import type { WholeRecord } from "@/lib/references/formats/read-record";
import { askIdConverter } from "@/lib/references/lookups/ask-id-converter";
import { askPubmed } from "@/lib/references/lookups/ask-pubmed";
import { cachedAsk } from "@/lib/references/lookups/cached-ask";
import { readCrossrefWork } from "@/lib/references/lookups/read-crossref-work";
import type { Csl } from "@/lib/references/reference-schema";

/** What a source can be looked up by. */
export type Numbers = { pmid: string | null; doi: string | null; pmcid: string | null };

/** What came of it: fields and where they are from, with PubMed's whole record; a wait for the network; or nothing, and why. */
export type LookedUp =
  | { is: "found"; source: "PubMed" | "Crossref"; csl: Csl; record: WholeRecord | null }
  | { is: "waits"; sentence: string }
  | { is: "unknown"; sentence: string };

type Work = { outside: Outside; now: () => Date };

const MINUTE = 60_000;
const NO_NUMBER = "It has no DOI, no PubMed and no PMC number to look it up by.";
const NOT_IN_CENTRAL = "PubMed Central knows no PubMed number for this PMC number. Look whether it is right.";
const NOT_IN_PUBMED = "PubMed does not know this number. Look whether it is right.";

/** Looks up sources by their numbers: those with a PubMed number, or one that belongs to their PMC number, together; the others by DOI at Crossref. Each is given back as soon as it is answered. */
export async function* lookUpNumbers<One extends Numbers>(
  work: Work,
  wanted: readonly One[],
): AsyncGenerator<[One, LookedUp]> {
  const pmcids = wanted.flatMap(({ pmid, pmcid }) => (pmid === null && pmcid !== null ? [pmcid] : []));
  const { pmids, sentence } = await askIdConverter(work.outside, pmcids);
  const pmidOf = (one: One) => one.pmid ?? pmids.get(one.pmcid ?? "") ?? null;
  yield* inPubmed(
    work,
    wanted.flatMap((one) => {
      const pmid = pmidOf(one);
      return pmid === null ? [] : [[one, pmid] as const];
    }),
  );
  for (const one of wanted.filter((one) => pmidOf(one) === null))
    if (one.doi !== null) yield [one, await inCrossref(work, one.doi)];
    else if (sentence !== null) yield [one, { is: "waits", sentence }];
    else yield [one, unknown(one.pmcid === null ? NO_NUMBER : NOT_IN_CENTRAL)];
}

async function* inPubmed<One>(
  { outside }: Work,
  wanted: readonly (readonly [One, string])[],
): AsyncGenerator<[One, LookedUp]> {
  if (wanted.length === 0) return;
  const answer = await askPubmed(
    outside,
    wanted.map(([, pmid]) => pmid),
  );
  for (const [one, pmid] of wanted)
    if ("sentence" in answer) yield [one, { is: "waits", sentence: answer.sentence }];
    else {
      const [record, lack] = [answer.records.get(pmid), answer.lacking.get(pmid)];
      if (record) yield [one, { is: "found", source: "PubMed", csl: record.csl, record }];
      else yield [one, unknown(lack ? `PubMed has a record of this number without ${lack}.` : NOT_IN_PUBMED)];
    }
}

async function inCrossref({ outside, now }: Work, doi: string): Promise<LookedUp> {
  const url = `https://api.crossref.org/works/${encodeURIComponent(doi)}`;
  const question = { url, accept: "application/json", form: "json" } as const;
  const outcome = await cachedAsk(outside, question, { now: now(), freshFor: 60 * MINUTE });
  if (outcome.state !== "answered") return { is: "waits", sentence: outcome.sentence };
  if (outcome.status === 404) return unknown("Crossref does not know this DOI. Look whether it is right.");
  if (outcome.status !== 200)
    return { is: "waits", sentence: `Crossref answered with an error (${outcome.status}).` };
  const csl = readCrossrefWork(JSON.parse(outcome.body));
  return csl
    ? { is: "found", source: "Crossref", csl, record: null }
    : unknown("Crossref answered in a form that we do not understand.");
}

function unknown(sentence: string): LookedUp {
  return { is: "unknown", sentence };
}

/** When what could not be asked is asked again, and what is said until then: a quarter of an hour, an hour, and so on up to a day. The network will be back, and nobody has to press anything. */
export function waitOn(now: Date, tries: number, sentence: string) {
  const wait = Math.min(15 * 4 ** tries, 24 * 60) * MINUTE;
  return {
    tries: tries + 1,
    sentence: `Waiting for the look-up. ${sentence}`,
    nextTryAt: new Date(now.getTime() + wait),
  };
}
