import "server-only";
import { environment } from "@/lib/env";
import type { Outside } from "@/lib/outbound/make-outside";
import { readNbib } from "@/lib/references/formats/nbib";
import type { Fields, WholeRecord } from "@/lib/references/formats/read-record";

/** What PubMed said: the records by PubMed number, what those lack that cannot be used as they are, or why it said nothing. */
export type PubmedAnswer =
  | { records: Map<string, WholeRecord>; lacking: Map<string, string> }
  | { sentence: string };

/** The most numbers in one question: their address stays under what we ask at all. */
export const PUBMED_TOGETHER = 150;

/** Asks PubMed for records by number (E-utilities, efetch in the MEDLINE form, which has full names and notices). A number that is in neither list of the answer is not in PubMed. */
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
  const lacking = new Map<string, string>();
  for (const record of readNbib(outcome.body)) {
    if (record.is === "whole" && record.csl.PMID) records.set(record.csl.PMID, record);
    if (record.is === "partial" && record.fields.PMID) lacking.set(record.fields.PMID, lackOf(record.fields));
  }
  return { records, lacking };
}

const needed = [
  ["title", "title"],
  ["author", "authors"],
  ["container-title", "journal"],
  ["issued", "date"],
] as const;

function lackOf(fields: Fields): string {
  const names = needed.filter(([key]) => fields[key] === undefined).map(([, name]) => name);
  return new Intl.ListFormat("en-US").format(names);
}
