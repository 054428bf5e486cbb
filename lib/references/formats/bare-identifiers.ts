import { isWebUrl, normaliseDoi, normalisePmcid, normalisePmid } from "@/lib/references/identifiers";
import { findIsbn, normaliseIsbn } from "@/lib/references/isbn";
import type { Fields } from "./read-record";

/** The sources that a line names by nothing but identifiers, one or several: PubMed numbers, PMC numbers, DOIs, ISBNs, web addresses; null when there is anything else in it. */
export function readBareIdentifiers(line: string): { fields: Fields; words: string }[] | null {
  const words = wordsOf(line);
  const found = words.map((word) => ({ fields: named(word), words: word }));
  return found.length > 0 && found.every(({ fields }) => fields !== null)
    ? (found as { fields: Fields; words: string }[])
    : null;
}

// A label keeps its number ("PMID: 23719195"), and an ISBN the blanks between its groups.
function wordsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^[-•*]\s+/, "")
    .replace(/^\[?\d{1,3}[.)\]]+\s+(?=\S)/, "");
  const isbn = findIsbn(bare);
  if (isbn && normaliseIsbn(bare)) return [bare];
  return bare
    .replace(/\b(pmid|pmcid|doi|isbn(?:-1[03])?|pubmed)\s*[:=]?\s+(?=\S)/gi, "$1:")
    .split(/\s*;\s+|\s*,\s+|,(?=\d{5,8}(?:[,\s]|$))|\s+/)
    .map((word) => word.replace(/[,;]$/, ""))
    .filter(Boolean);
}

const FORMS: readonly (readonly [(word: string) => boolean, (word: string) => Fields | null])[] = [
  [(word) => /^https?:\/\//i.test(word), addressed],
  [
    (word) => /^(pmcid:)?pmc\d/i.test(word),
    (word) => some({ PMCID: normalisePmcid(word.replace(/^pmcid:/i, "")) }),
  ],
  [
    (word) => /^isbn/i.test(word),
    (word) => some({ type: "book", ISBN: normaliseIsbn(word) && findIsbn(word) }),
  ],
  [(word) => /^(doi:|10\.|(dx\.)?doi\.org\/)/i.test(word), (word) => some({ DOI: normaliseDoi(word) })],
  [
    (word) => /^(pmid|pubmed):?\d+$/i.test(word),
    (word) => some({ PMID: normalisePmid(word.replace(/\D+/, "")) }),
  ],
  [(word) => normaliseIsbn(word) !== null, (word) => some({ type: "book", ISBN: word })],
  // A number of four digits is a year as often as not; it needs its label.
  [(word) => /^\d{5,8}$/.test(word), (word) => some({ PMID: normalisePmid(word) })],
];

function named(word: string): Fields | null {
  const form = FORMS.find(([isOne]) => isOne(word));
  return form ? form[1](word) : null;
}

function addressed(word: string): Fields | null {
  if (!isWebUrl(word)) return null;
  const ids = { DOI: normaliseDoi(word), PMID: normalisePmid(word), PMCID: normalisePmcid(word) };
  return some(ids) ?? { type: "webpage", URL: word };
}

function some(fields: Record<string, string | null>): Fields | null {
  const kept = Object.entries(fields).filter(([, value]) => value !== null);
  const isNamed = kept.some(([key]) => key !== "type");
  return isNamed ? (Object.fromEntries(kept) as Fields) : null;
}
