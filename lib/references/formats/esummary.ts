import { readDate } from "@/lib/references/read-date";
import { judgeRecord } from "./judge-record";
import { plainWords } from "./plain-words";
import { pubmedTitle, readShortName, withMarkedRetraction } from "./pubmed-parts";
import type { ReadRecord } from "./read-record";

/** One document summary of PubMed (eSummary), whatever it was written in. */
export type Summary = {
  uid: string;
  title: string;
  authors: string[];
  source: string;
  fullName?: string;
  printed: string;
  online?: string;
  volume?: string;
  issue?: string;
  pages?: string;
  doi?: string;
  pmcid?: string;
  publicationTypes: string[];
};

/** A record from a summary. It gives initials only, and no notices. */
export function readSummary(place: { line: number; raw: string }, summary: Summary): ReadRecord {
  const online = summary.online ? readDate(summary.online) : null;
  return judgeRecord({
    ...place,
    fields: {
      type: "article-journal",
      title: pubmedTitle(plainWords(summary.title)),
      author: summary.authors.map(readShortName),
      "container-title": summary.fullName || summary.source,
      "container-title-short": summary.source,
      issued: summary.printed
        ? (readDate(summary.printed) ?? { raw: summary.printed })
        : (online ?? undefined),
      "available-date": summary.printed && online ? online : undefined,
      volume: summary.volume,
      issue: summary.issue,
      page: summary.pages,
      PMID: summary.uid,
      DOI: summary.doi,
      PMCID: summary.pmcid,
    },
    publicationTypes: summary.publicationTypes,
    notices: withMarkedRetraction([], summary.publicationTypes),
  });
}
