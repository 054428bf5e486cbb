import { readDate } from "@/lib/references/read-date";
import type { CslDate, CslName } from "@/lib/references/reference-schema";
import { readSummary } from "./esummary";
import { judgeRecord } from "./judge-record";
import { languageOf, noticeRefTypes, pubmedTitle, withMarkedRetraction } from "./pubmed-parts";
import { type ReadNotice, readNotice } from "./read-notice";
import type { Fields, ReadRecord } from "./read-record";
import { at, list, text } from "./xml-look";
import { type XmlNode, type XmlPiece, xmlPieces } from "./xml-pieces";

/** Reads PubMed's XML: articles and books of efetch, with their notices, and the summaries of eSummary. */
export function* readPubmedXml(whole: string): Generator<ReadRecord> {
  for (const piece of xmlPieces(whole, Object.keys(READERS))) {
    const { line, raw, name, node } = piece;
    if (node) yield READERS[name]?.(piece, node) ?? UNKNOWN(piece);
    else
      yield { is: "unread", line, raw, sentence: `This ${name} is not well-formed XML, or it was cut off.` };
  }
}

type Reader = (place: XmlPiece, node: XmlNode) => ReadRecord;

const READERS: Record<string, Reader> = {
  PubmedArticle: readArticle,
  PubmedBookArticle: readBook,
  DocSum: readDocSum,
};

const UNKNOWN = ({ line, raw, name }: XmlPiece): ReadRecord => ({
  is: "unread",
  line,
  raw,
  sentence: `A ${name} is not read.`,
});

function readArticle({ line, raw }: XmlPiece, node: XmlNode): ReadRecord {
  const citation = at(node, "MedlineCitation");
  const article = at(citation, "Article");
  const issue = at(article, "Journal", "JournalIssue");
  const publicationTypes = list(at(article, "PublicationTypeList"), "PublicationType").map((one) =>
    text(one),
  );
  const original = text(article.VernacularTitle);
  const page = text(at(article, "Pagination").MedlinePgn);
  const fields: Fields = {
    type: "article-journal",
    title: pubmedTitle(text(article.ArticleTitle)),
    author: authorsOf(at(article, "AuthorList")),
    "container-title": text(at(article, "Journal").Title),
    "container-title-short":
      text(at(citation, "MedlineJournalInfo").MedlineTA) || text(at(article, "Journal").ISOAbbreviation),
    issued: dateOf(at(issue, "PubDate")),
    "available-date": dateOf(at(article, "ArticleDate")),
    volume: text(issue.Volume),
    issue: text(issue.Issue),
    page,
    ...(!page && { number: locationOf(article, "pii") }),
    language: languageOf(list(article, "Language").map((one) => text(one))),
    note: original && `Original title: ${original}`,
    PMID: text(citation.PMID),
    DOI: idOf(at(node, "PubmedData"), "doi") || locationOf(article, "doi"),
    PMCID: idOf(at(node, "PubmedData"), "pmc"),
  };
  return judgeRecord({
    line,
    raw,
    fields,
    publicationTypes,
    notices: withMarkedRetraction(noticesOf(citation), publicationTypes),
  });
}

function readBook({ line, raw }: XmlPiece, node: XmlNode): ReadRecord {
  const document = at(node, "BookDocument");
  const book = at(document, "Book");
  const chapter = text(document.ArticleTitle);
  const title = text(book.BookTitle);
  const fields: Fields = {
    type: chapter ? "chapter" : "book",
    title: pubmedTitle(chapter || title),
    ...(chapter && { "container-title": pubmedTitle(title) }),
    author: list(document, "AuthorList").flatMap(authorsOf),
    editor: list(book, "AuthorList").flatMap(authorsOf),
    publisher: text(at(book, "Publisher").PublisherName),
    "publisher-place": text(at(book, "Publisher").PublisherLocation),
    issued: dateOf(at(book, "PubDate")),
    edition: text(book.Edition),
    ISBN: text(list(book, "Isbn")[0]),
    PMID: text(document.PMID),
    DOI: idOf(document, "doi"),
  };
  return judgeRecord({
    line,
    raw,
    fields,
    publicationTypes: list(document, "PublicationType").map((one) => text(one)),
  });
}

function readDocSum(place: XmlPiece, node: XmlNode): ReadRecord {
  const items = list(node, "Item") as XmlNode[];
  const named = (name: string) => items.find((item) => item["@Name"] === name);
  const said = (name: string) => text(named(name));
  const listed = (name: string) => list(named(name) ?? {}, "Item").map((one) => text(one));
  return readSummary(place, {
    uid: text(node.Id),
    title: said("Title"),
    authors: listed("AuthorList"),
    source: said("Source"),
    fullName: said("FullJournalName"),
    printed: said("PubDate"),
    online: said("EPubDate"),
    volume: said("Volume"),
    issue: said("Issue"),
    pages: said("Pages"),
    doi: said("DOI"),
    publicationTypes: listed("PubTypeList"),
  });
}

function authorsOf(authors: XmlNode): CslName[] {
  return (list(authors, "Author") as XmlNode[]).flatMap((author): CslName[] => {
    const [family, given, suffix] = [
      text(author.LastName),
      text(author.ForeName) || text(author.Initials),
      text(author.Suffix),
    ];
    const literal = text(author.CollectiveName) || (given ? "" : family);
    if (literal) return [{ literal: literal.replace(/\.$/, "") }];
    return family ? [{ family, given, ...(suffix && { suffix }) }] : [];
  });
}

function noticesOf(citation: XmlNode): ReadNotice[] {
  return (list(at(citation, "CommentsCorrectionsList"), "CommentsCorrections") as XmlNode[]).flatMap(
    (notice) => {
      const kind = noticeRefTypes[String(notice["@RefType"])];
      const pmid = text(notice.PMID);
      return kind
        ? [readNotice(kind, [text(notice.RefSource), pmid && `PMID: ${pmid}`].filter(Boolean).join(" "))]
        : [];
    },
  );
}

// Year, month (by name or number) and day, a season, or a MedlineDate such as "1998 Dec-1999 Jan".
function dateOf(date: XmlNode): CslDate | undefined {
  const words = text(date.MedlineDate);
  if (words) return readDate(words) ?? { raw: words };
  const [year, month, day] = [text(date.Year), text(date.Month) || text(date.Season), text(date.Day)];
  if (!year) return undefined;
  const numbered = /^\d+$/.test(month)
    ? [year, month, day].filter(Boolean).join("-")
    : `${year} ${month} ${day}`;
  return readDate(numbered) ?? readDate(year) ?? { raw: `${year} ${month} ${day}`.trim() };
}

function locationOf(article: XmlNode, kind: string): string {
  return text((list(article, "ELocationID") as XmlNode[]).find((one) => one["@EIdType"] === kind));
}

function idOf(node: XmlNode, kind: string): string {
  return text(
    (list(at(node, "ArticleIdList"), "ArticleId") as XmlNode[]).find((one) => one["@IdType"] === kind),
  );
}
