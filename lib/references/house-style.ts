import { printNames } from "./csl-names";
import type { SaidNotice } from "./health/said-notices";
import { printDate, printDay } from "./print-date";
import type { Csl } from "./reference-schema";
import { noticeSentences, printEdition, singlePages } from "./style-parts";

/** One run of a printed reference: plain, in italics (the journal or book), or a link. */
export type ReferencePart = { text: string; href?: string; italic?: boolean };

type Sentence = ReferencePart[];

/** Prints a source in the house format of the centre, "Authors. Title. Abbrev. Month[-Month][ d], yyyy; vol(issue):pages. URL."; a missing field leaves no trace. Given its notices, it says where the source was retracted or corrected. */
export function formatReference(
  csl: Csl,
  notices: readonly SaidNotice[] = [],
): { text: string; parts: ReferencePart[] } {
  const said = noticeSentences(notices).map((words) => closed(plain(words)));
  const sentences = [...printers[csl.type](csl).map(closed), ...said, ...linkSentences(csl)].filter(
    (sentence) => sentence.length > 0,
  );
  const parts = sentences.flatMap((sentence, place) =>
    place === 0 ? sentence : [{ text: " " }, ...sentence],
  );
  return { text: parts.map((part) => part.text).join(""), parts: joinPlain(parts) };
}

/** Where a reader finds the source: its own address, or else its DOI or PubMed page; undefined when it has none. */
export function addressOf(csl: Csl): string | undefined {
  if (csl.URL) return csl.URL;
  if (csl.DOI) return `https://doi.org/${encodeURI(csl.DOI).replace(/[?#]/g, encodeURIComponent)}`;
  if (csl.PMID) return `https://pubmed.ncbi.nlm.nih.gov/${csl.PMID}/`;
  return csl.PMCID ? `https://pmc.ncbi.nlm.nih.gov/articles/${csl.PMCID}/` : undefined;
}

const printers: Record<Csl["type"], (csl: Csl) => Sentence[]> = {
  "article-journal": (csl) => [
    ...opening(csl),
    italic(csl["container-title-short"] ?? csl["container-title"]),
    plain(join("; ", [issued(csl), place(csl)])),
  ],
  webpage: page,
  entry: page,
  document: page,
  book: (csl) => [...opening(csl), plain(printEdition(csl.edition)), plain(imprint(csl))],
  chapter: (csl) => [
    ...opening({ ...csl, editor: undefined }),
    inBook(csl),
    plain(printEdition(csl.edition)),
    plain(imprint(csl)),
  ],
  report: (csl) => [
    ...opening(csl),
    plain(imprint({ ...csl, page: undefined })),
    plain(csl.number && `Report no. ${csl.number}`),
  ],
  guideline: (csl) => [
    ...opening(csl),
    plain(csl.edition && version(csl.edition)),
    plain(imprint({ ...csl, page: undefined })),
    plain(csl.number && `Guideline ${csl.number}`),
  ],
  personal_communication: (csl) => [...opening(csl), plain("Personal communication"), plain(issued(csl))],
};

// The date of a page is followed by "; " and its address or the day it was opened, so it is printed with the link.
function page(csl: Csl): Sentence[] {
  const site = csl["container-title"] ?? csl["container-title-short"];
  const owner = csl.publisher === site ? undefined : csl.publisher;
  return [...opening(csl), plain(site), plain(csl.number), plain(owner)];
}

function linkSentences(csl: Csl): Sentence[] {
  const isPage = printers[csl.type] === page;
  const href = addressOf(csl);
  const link: Sentence = href ? [{ text: href, href }, { text: "." }] : [];
  const accessed = csl.accessed ? `Accessed ${printDay(csl.accessed)}.` : "";
  const date = isPage ? issued(csl) : "";
  if (!date) return [link, plain(accessed)];
  const [first, second] = href ? [link, plain(accessed)] : [plain(accessed), []];
  return first.length ? [[{ text: `${date}; ` }, ...first], second] : [closed(plain(date))];
}

function opening(csl: Csl): Sentence[] {
  const editors = csl.editor && `${printNames(csl.editor)}, ${csl.editor.length > 1 ? "eds" : "ed"}`;
  return [
    plain(csl.author ? printNames(csl.author) : editors),
    csl.type === "book" ? italic(csl.title) : plain(csl.title),
  ];
}

function inBook(csl: Csl): Sentence {
  const editors = csl.editor ? `${printNames(csl.editor)}, ${csl.editor.length > 1 ? "eds" : "ed"}. ` : "";
  const book = csl["container-title"];
  return book || editors ? [{ text: `In: ${editors}` }, ...italic(book)] : [];
}

function imprint(csl: Csl): string {
  const house = join(": ", [csl["publisher-place"], csl.publisher]);
  const pages = csl.page ? `:${csl.page}` : "";
  return join("; ", [house, issued(csl)]) + pages;
}

function version(text: string): string {
  return /^[\d.]+$/.test(text) ? `Version ${text}` : text;
}

function place({ volume, issue, page: pages, number }: Csl): string {
  const numbers = (volume ?? "") + (issue ? `(${issue})` : "");
  return join(":", [numbers, pages ? singlePages(pages) : number]);
}

function issued(csl: Csl): string {
  return csl.issued ? printDate(csl.issued) : "";
}

function join(separator: string, texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join(separator);
}

function plain(text: string | undefined): Sentence {
  return text ? [{ text }] : [];
}

function italic(text: string | undefined): Sentence {
  return text ? [{ text, italic: true }] : [];
}

function closed(sentence: Sentence): Sentence {
  const last = sentence.at(-1)?.text;
  return !last || /[.?!][”"’)]?$/.test(last) ? sentence : [...sentence, { text: "." }];
}

function joinPlain(parts: ReferencePart[]): ReferencePart[] {
  const joined: ReferencePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isPlain = before && !before.href && !before.italic && !part.href && !part.italic;
    if (isPlain) joined[joined.length - 1] = { text: before.text + part.text };
    else joined.push(part);
  }
  return joined;
}
