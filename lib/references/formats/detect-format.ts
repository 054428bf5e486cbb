import { readBibtex } from "./bibtex";
import { readCslJson } from "./csl-json";
import { isEsummaryJson, readEsummaryJson } from "./esummary-json";
import { readLines } from "./lines";
import { readNbib } from "./nbib";
import { readPubmedXml } from "./pubmed-xml";
import type { ReadRecord } from "./read-record";
import { readRis } from "./ris";

/** The forms we read, by the name people know them by. */
export const formatNames = {
  nbib: "PubMed (.nbib, MEDLINE)",
  xml: "PubMed XML",
  ris: "RIS",
  bibtex: "BibTeX",
  json: "CSL-JSON",
  summary: "a PubMed summary in JSON",
  lines: "reference lines and identifiers",
} as const;

/** One of them. */
export type FormatName = keyof typeof formatNames;

/** What a text was taken for and its records, read as they are asked for; or the sentence that says why it cannot be read at all. */
export type Detected =
  | { format: FormatName; records: Iterable<ReadRecord> }
  | { format: null; sentence: string };

const readers: Record<FormatName, (text: string) => Iterable<ReadRecord>> = {
  nbib: readNbib,
  xml: readPubmedXml,
  ris: readRis,
  bibtex: readBibtex,
  json: readCslJson,
  summary: readEsummaryJson,
  lines: readLines,
};

const REFUSED: readonly (readonly [(text: string) => boolean, string])[] = [
  [(text) => text.trim() === "", "There is nothing in it."],
  [
    isBinary,
    "This is not a text file. Export the references as RIS, BibTeX, .nbib or CSL-JSON and drop that file.",
  ],
  [
    (text) => /^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(text),
    "This is a web page, not a list of references. Use the site's “Export” or “Cite” button and drop the file it gives.",
  ],
  [
    (text) => /^\s*FN (Clarivate|Thomson|ISI)/.test(text),
    "This is Web of Science's own form. Export it again as RIS (“Other reference software”).",
  ],
  [
    (text) => /^\s*\[[^\]\n]+\]\s*\n\s*[a-z]+ *:/i.test(text),
    "This is Bib.TXT, which is not read. Export the references as BibTeX or RIS.",
  ],
  [
    (text) => /^\s*<\?xml|^\s*<[a-z!]/i.test(text) && !isPubmedXml(text),
    "This is XML, but not PubMed's. PubMed XML has PubmedArticle, PubmedBookArticle or DocSum in it.",
  ],
  [
    (text) => isJson(text) && !isListOfItems(text) && !isEsummaryJson(text),
    "This is JSON, but not a list of references. CSL-JSON is a list of items, each with a type and a title.",
  ],
];

const FORMATS: readonly (readonly [FormatName, (text: string) => boolean])[] = [
  ["xml", isPubmedXml],
  ["summary", (text) => isJson(text) && isEsummaryJson(text)],
  ["json", isJson],
  ["nbib", (text) => /^PMID ?- ?\d/m.test(text)],
  ["ris", (text) => /^TY {1,2}- ?\S/m.test(text)],
  ["bibtex", (text) => /^[ \t]*@\s*[A-Za-z]+\s*[{(]/m.test(text)],
];

/** Decides by its content, never by its name, what a text is, and begins to read it. */
export function detectFormat(whole: string): Detected {
  const text = whole.replace(/^\ufeff/, "");
  const refused = REFUSED.find(([isIt]) => isIt(text));
  if (refused) return { format: null, sentence: refused[1] };
  const format = FORMATS.find(([, isIt]) => isIt(text))?.[0] ?? "lines";
  return { format, records: readers[format](text) };
}

function isPubmedXml(text: string): boolean {
  return /^\s*<[?!A-Za-z]/.test(text) && /<(?:PubmedArticle|PubmedBookArticle|DocSum)[\s>]/.test(text);
}

function isJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(text);
}

function isListOfItems(text: string): boolean {
  if (/^\s*\[/.test(text)) return /"(?:title|DOI|type)"\s*:/.test(text);
  return /^\s*\{[^{}]*"(?:type|title|DOI)"\s*:/.test(text);
}

// A zero byte, or many letters that are no text, in the first pages.
function isBinary(text: string): boolean {
  const start = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return start.includes("\u0000") || odd * 20 > start.length;
}
