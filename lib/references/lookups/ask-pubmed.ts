import "server-only";
import { environment } from "@/lib/env";
import type { Outside } from "@/lib/outbound/make-outside";
import { readNbib } from "@/lib/references/formats/nbib";
import type { WholeRecord } from "@/lib/references/formats/read-record";

/** What PubMed said: the records by PubMed number, or why it said nothing. */
export type PubmedAnswer = { records: Map<string, WholeRecord> } | { sentence: string };

/** The most numbers in one question: their address stays under what we ask at all. */
export const PUBMED_TOGETHER = 150;

/** Asks PubMed for records by number (E-utilities, efetch in the MEDLINE form, which has full names and notices). A number that is not in the answer is not in PubMed. */
export async function askPubmed(outside: Outside, pmids: readonly string[]): Promise<PubmedAnswer> {
  const key = environment().NCBI_API_KEY;
  const query = new URLSearchParams({
    db: "pubmed",
    rettype: "medline",
    retmode: "text",
    tool: "answer-desk",
    ...(key && { api_key: key }),
  });
  const outcome = await outside.ask({
    url: `https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?${query}&id=${pmids.join(",")}`,
    form: "text",
  });
  if (outcome.state !== "answered") return { sentence: outcome.sentence };
  if (outcome.status !== 200) return { sentence: `PubMed answered with an error (${outcome.status}).` };
  const records = new Map<string, WholeRecord>();
  for (const record of readNbib(outcome.body))
    if (record.is === "whole" && record.csl.PMID) records.set(record.csl.PMID, record);
  return { records };
}
