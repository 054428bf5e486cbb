import { readDate } from "@/lib/references/read-date";
import type { CslDate, ReferenceType } from "@/lib/references/reference-schema";
import { type BibEntry, bibEntries } from "./bibtex-entries";
import { readBibNames } from "./bibtex-names";
import { judgeRecord } from "./judge-record";
import { readLatex } from "./latex";
import type { Fields, ReadRecord } from "./read-record";

type Bib = Record<string, string>;
type Sound = Extract<BibEntry, { fields: Bib }>;

/** Reads BibTeX and BibLaTeX. A broken entry is one record's error; a `crossref` lends its fields to the entry that names it. */
export function* readBibtex(text: string): Generator<ReadRecord> {
  const entries = bibEntries(text);
  const byKey = new Map(
    entries.flatMap((entry) => ("key" in entry ? [[entry.key.toLowerCase(), entry]] : [])) as [
      string,
      Sound,
    ][],
  );
  for (const entry of entries) {
    if ("sentence" in entry)
      yield { is: "unread", line: entry.line, raw: entry.raw, sentence: entry.sentence };
    else yield readOne(withParent(entry, byKey));
  }
}

function readOne({ line, raw, kind, fields: bib }: Sound): ReadRecord {
  const type = typeOf(kind, bib);
  const { url, accessed } = addressOf(bib);
  return judgeRecord({
    line,
    raw,
    fields: {
      type,
      title: words(bib.title, bib.subtitle),
      author: bib.author ? readBibNames(bib.author) : undefined,
      editor: bib.editor ? readBibNames(bib.editor) : undefined,
      ...placeOf(type, bib),
      issued: issuedOf(bib),
      accessed,
      ...numbersOf(bib),
      URL: url,
      language: languageOf(bib.langid ?? bib.language),
      note: noteOf(bib),
    },
  });
}

const TYPES: Record<string, ReferenceType> = {
  article: "article-journal",
  suppperiodical: "article-journal",
  book: "book",
  mvbook: "book",
  proceedings: "book",
  collection: "book",
  booklet: "book",
  inbook: "chapter",
  incollection: "chapter",
  inproceedings: "chapter",
  conference: "chapter",
  inreference: "entry",
  dataset: "entry",
  techreport: "report",
  report: "report",
  manual: "report",
  online: "webpage",
  electronic: "webpage",
  www: "webpage",
  webpage: "webpage",
  letter: "personal_communication",
};

const KINDS: Record<string, ReferenceType> = {
  guideline: "guideline",
  "personal communication": "personal_communication",
  document: "document",
};

function typeOf(kind: string, bib: Bib): ReferenceType {
  const said = KINDS[(bib.type ?? "").toLowerCase()];
  if (said) return said;
  return (
    TYPES[kind] ??
    (kind === "misc" && (bib.url || /\\url|https?:/.test(bib.howpublished ?? "")) ? "webpage" : "document")
  );
}

function placeOf(type: ReferenceType, bib: Bib): Fields {
  const isArticle = type === "article-journal";
  const holder = bib.journaltitle ?? bib.journal ?? bib.booktitle ?? bib.maintitle;
  const maker = bib.publisher ?? bib.institution ?? bib.school ?? bib.organization;
  const site = type === "webpage" ? (bib.organization ?? howPublished(bib)) : undefined;
  const pages = bib.pages && readLatex(bib.pages).replace(/\s*[–—]\s*/g, "-");
  return {
    "container-title": words(holder ?? site),
    "container-title-short": words(bib.shortjournal),
    ...(!isArticle && { publisher: words(maker === site ? undefined : maker) }),
    "publisher-place": words(bib.location ?? bib.address),
    volume: words(bib.volume),
    issue: isArticle ? words(bib.number ?? bib.issue) : undefined,
    number: isArticle ? words(bib.eid ?? bib["article-number"]) : words(bib.number),
    page: pages,
    edition: words(bib.edition),
  };
}

function numbersOf(bib: Bib): Fields {
  const isPubmed = /^pubmed$/i.test(bib.eprinttype ?? bib.archiveprefix ?? "");
  return {
    DOI: bib.doi && readLatex(bib.doi),
    PMID: bib.pmid ?? (isPubmed ? bib.eprint : undefined),
    PMCID: bib.pmcid,
    ISBN: bib.isbn,
  };
}

// An address in "howpublished" or "note" and a day of access in "note" are where people without "url" and "urldate" write them.
function addressOf(bib: Bib): { url?: string; accessed?: CslDate } {
  const written = [bib.url, bib.howpublished, bib.note].map(
    (text) => /https?:\/\/[^\s{}]+/.exec(unescaped(text))?.[0],
  );
  const day =
    bib.urldate ??
    /\b(?:accessed|retrieved|visited)(?: on)?:?\s+([^;.}]*\d{4}(?:-\d\d-\d\d)?)/i.exec(bib.note ?? "")?.[1];
  const accessed = day ? readDate(readLatex(day)) : null;
  const isFull = accessed?.["date-parts"]?.[0]?.length === 3;
  return { url: written.find(Boolean), ...(isFull && accessed && { accessed }) };
}

function issuedOf(bib: Bib): CslDate | undefined {
  const date = readLatex(bib.date ?? "").trim();
  if (date) return readDate(date.replace("/", "-")) ?? isoRange(date) ?? { raw: date };
  const year = readLatex(bib.year ?? "").trim();
  if (!year) return undefined;
  const month = readLatex(bib.month ?? "").trim();
  const numbered = /^\d{1,2}$/.test(month)
    ? `${year}-${month}${bib.day ? `-${bib.day}` : ""}`
    : `${year} ${month} ${bib.day ?? ""}`;
  return (
    readDate(numbered) ??
    readDate(`${month}, ${year}`) ??
    readDate(year) ?? { raw: `${month} ${year}`.trim() }
  );
}

// "2014-01/2014-02"
function isoRange(text: string): CslDate | null {
  const [from, to] = text.split("/").map((end) => readDate(end)?.["date-parts"]?.[0]);
  return from && to ? { "date-parts": [from, to] } : null;
}

function howPublished(bib: Bib): string | undefined {
  return bib.howpublished && !/\\url|https?:/.test(bib.howpublished) ? bib.howpublished : undefined;
}

function noteOf(bib: Bib): string | undefined {
  const note = words(bib.note);
  return note && !/^\s*(accessed|retrieved|visited)\b/i.test(note) ? note.slice(0, 2000) : undefined;
}

function languageOf(text: string | undefined): string | undefined {
  return text && !/english|american|british|^en/i.test(text)
    ? text[0]?.toUpperCase() + text.slice(1)
    : undefined;
}

function words(...texts: (string | undefined)[]): string | undefined {
  return (
    texts
      .filter(Boolean)
      .map((text) =>
        readLatex(text ?? "")
          .replace(/\s+/g, " ")
          .trim(),
      )
      .join(": ") || undefined
  );
}

function unescaped(text = ""): string {
  return text.replace(/\\([%#&_~])/g, "$1");
}

function withParent(entry: Sound, byKey: Map<string, Sound>): Sound {
  const parent = byKey.get((entry.fields.crossref ?? "").toLowerCase());
  if (!parent || parent === entry) return entry;
  const { title, subtitle, crossref: _, ...lent } = parent.fields;
  const holder = entry.kind === "article" ? { journal: title } : { booktitle: title };
  const whole = TYPES[entry.kind] === "book" ? {} : holder;
  const fields = { ...lent, ...whole, ...entry.fields };
  return {
    ...entry,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Bib,
  };
}
