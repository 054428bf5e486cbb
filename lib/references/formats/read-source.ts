import { readNames } from "@/lib/references/csl-names";
import { readDate } from "@/lib/references/read-date";
import { readBook, readChapter } from "./read-book";
import type { Fields } from "./read-record";
import { areAuthors, filled, issued, readHead, type Source, sentences } from "./source-parts";

const LOCATOR =
  /^(?:vol\.?\s*)?(?<volume>[\p{L}\d][\p{L}\d.–-]*)?\s*(?:\((?<issue>[^()]+)\))?\s*(?:[:,]\s*(?:pp?\.?\s*)?(?<page>[\p{L}\d][\p{L}\d.,–\s-]*))?$/u;
const LOST_ADDRESS = "The address of this page is missing. Find the page and add its link.";

/** Reads what is left of a reference line without its identifiers: a chapter, a book, an article or a page, by the punctuation of each; null when it is none of these. */
export function readSource(text: string, ids: Fields): Source | null {
  const clean = text
    .replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=[\s-]+[\dA-Z])/g, "$1")
    .replace(/[\s.;:,]+$/, "");
  if (/\[Internet\]/i.test(clean)) return readOnline(clean.replace(/\s*\[Internet\]/gi, ""), ids);
  const { number, rest } = takeReportNumber(clean);
  if (number) return readReport(rest, number) ?? readPage(rest, ids);
  return readChapter(clean) ?? readBook(clean) ?? readArticle(clean, ids) ?? readPage(clean, ids);
}

// NLM marks what is read online: a page has the form of a book, with its maker and year.
function readOnline(text: string, ids: Fields): Source | null {
  const page = readArticle(text, ids) ? null : readBook(text);
  if (!page) return readChapter(text) ?? readArticle(text, ids) ?? readPage(text, ids);
  const { publisher, ...fields } = page.fields;
  return { ...page, fields: { ...fields, type: "webpage", "container-title": publisher } };
}

function takeReportNumber(text: string): { number?: string; rest: string } {
  const found =
    /^(.*?)[.;]? (?:Report|Publication) no\.?:? ?([\p{L}\d][^\s.]*(?: [\p{L}\d/-]+)?)[.;]?(.*)$/iu.exec(text);
  return found ? { number: found[2], rest: `${found[1]}${found[3]}`.trim() } : { rest: text };
}

function readReport(text: string, number: string): Source | null {
  const book = readBook(text);
  return book && { ...book, fields: { ...book.fields, type: "report", number } };
}

// Authors. Title. Journal. Date; volume(issue):pages
function readArticle(text: string, ids: Fields): Source | null {
  const bySentence = splitDate(text);
  const dated = bySentence && readDate(bySentence.date) ? bySentence : (splitBareYear(text) ?? bySentence);
  const locator = dated?.after ? LOCATOR.exec(dated.after)?.groups : undefined;
  if (!dated || !(locator || (!dated.after && (ids.PMID || ids.DOI)))) return null;
  const pieces = sentences(dated.before);
  if (pieces.length < 2) return null;
  const { journal, rest } = takeJournal(pieces);
  const head = readHead(rest);
  const where = filled({
    volume: locator?.volume,
    issue: locator?.issue,
    page: locator?.page?.replace(/–/g, "-").trim(),
  });
  return {
    fields: {
      type: "article-journal",
      ...head.fields,
      "container-title": journal,
      ...issued(dated.date),
      ...where,
    },
    problems: [...head.problems, ...dateProblem(dated.date)],
  };
}

// [Authors. ]Title. Organisation. Date
function readPage(text: string, ids: Fields): Source | null {
  const dated = splitDate(text);
  if (dated?.after || !(dated || ids.URL || ids.accessed)) return null;
  const pieces = sentences(dated?.before ?? text);
  const organisation = pieces.length > 1 ? pieces.pop()?.replace(/\s+Web ?site$/i, "") : undefined;
  const [first = "", ...others] = pieces;
  const isAuthored = others.length > 0 && areAuthors(first);
  const unsure =
    others.length > (isAuthored ? 1 : 0)
      ? [
          "It is not certain where the author, the title and the organisation end. Compare them with the source.",
        ]
      : [];
  const maybeAuthor =
    !isAuthored && organisation && areAuthors(first)
      ? [`“${first}” was read as the title. If it is an author, move it.`]
      : [];
  const lost = ids.URL ? [] : [LOST_ADDRESS];
  const title = (isAuthored ? others : pieces).join(". ");
  return {
    fields: {
      type: "webpage",
      title,
      ...(isAuthored && { author: readNames(first) }),
      ...filled({ "container-title": organisation }),
      ...issued(dated?.date),
    },
    problems: [...unsure, ...maybeAuthor, ...dateProblem(dated?.date), ...lost],
  };
}

// The last sentence with a year in it, and what stands after its semicolon.
function splitDate(text: string): { before: string; date: string; after: string } | null {
  const found = /^(?<before>.*[.?!]) (?<date>[^.;]*\b(?:1[5-9]|20)\d\d\b[^.;:]*)(?:; ?(?<after>.*))?$/u.exec(
    text,
  )?.groups;
  return found?.date
    ? { before: found.before ?? "", date: found.date.trim(), after: found.after ?? "" }
    : null;
}

// "N Engl J Med 2014;370(2):1-9": no full stop before the year.
function splitBareYear(text: string): { before: string; date: string; after: string } | null {
  const found =
    /^(?<before>.*\p{L}),? (?<date>(?:1[5-9]|20)\d\d(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?); ?(?<after>[^;]+)$/u.exec(
      text,
    )?.groups;
  return found?.date ? { before: found.before ?? "", date: found.date, after: found.after ?? "" } : null;
}

// A journal written with full stops ("Am. J. Med. Genet.") is several short pieces.
function takeJournal(pieces: string[]): { journal: string; rest: string[] } {
  let start = pieces.length - 1;
  while (
    start > 1 &&
    /^\p{L}{1,8}$/u.test(pieces[start] ?? "") &&
    /^\p{Lu}\p{L}{0,7}$/u.test(pieces[start - 1] ?? "")
  )
    start -= 1;
  return { journal: pieces.slice(start).join(" "), rest: pieces.slice(0, start) };
}

function dateProblem(text: string | undefined): string[] {
  return text && !readDate(text)
    ? [`“${text.trim()}” could not be read as a date. It is kept as it stands.`]
    : [];
}
