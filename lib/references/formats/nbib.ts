import { readDate } from "@/lib/references/read-date";
import type { CslDate, CslName } from "@/lib/references/reference-schema";
import { judgeRecord } from "./judge-record";
import {
  languageOf,
  noticeTags,
  pubmedTitle,
  readFullName,
  readShortName,
  withMarkedRetraction,
} from "./pubmed-parts";
import { readNotice } from "./read-notice";
import type { Fields, ReadRecord } from "./read-record";
import { firstOf, type TaggedRecord, taggedRecords, valuesOf } from "./tagged-lines";

// A tag of two to four letters at the margin, a hyphen in the fifth place; what is wrapped begins with blanks.
const GRAMMAR = { line: /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/, first: "PMID" };

/** Reads PubMed's .nbib and MEDLINE text, record by record, with the notices of retraction and correction. */
export function* readNbib(text: string): Generator<ReadRecord> {
  for (const record of taggedRecords(text, GRAMMAR)) yield readOne(unwrapped(record));
}

function readOne(record: TaggedRecord): ReadRecord {
  const publicationTypes = valuesOf(record, "PT");
  const notices = record.tags.flatMap(([tag, value]) => {
    const kind = noticeTags[tag];
    return kind && value ? [readNotice(kind, value)] : [];
  });
  return judgeRecord({
    line: record.line,
    raw: record.raw,
    fields: {
      ...(firstOf(record, "BTI") ? bookFields(record) : articleFields(record)),
      ...identifiers(record),
      author: authors(record),
      language: languageOf(valuesOf(record, "LA")),
      note: firstOf(record, "TT") && `Original title: ${firstOf(record, "TT")}`,
    },
    publicationTypes,
    notices: withMarkedRetraction(notices, publicationTypes),
  });
}

function articleFields(record: TaggedRecord): Fields {
  const [printed, online] = [dateOf(firstOf(record, "DP")), dateOf(firstOf(record, "DEP"))];
  const page = firstOf(record, "PG");
  return {
    type: "article-journal",
    title: pubmedTitle(firstOf(record, "TI") ?? ""),
    "container-title": firstOf(record, "JT"),
    "container-title-short": firstOf(record, "TA"),
    issued: printed ?? online,
    ...(printed && online && { "available-date": online }),
    volume: firstOf(record, "VI"),
    issue: firstOf(record, "IP"),
    page,
    ...(!page && { number: locations(record, "pii", "LID")[0] }),
  };
}

function bookFields(record: TaggedRecord): Fields {
  const [book, chapter] = [pubmedTitle(firstOf(record, "BTI") ?? ""), firstOf(record, "TI", "CTI")];
  const title = chapter ? pubmedTitle(chapter) : book;
  return {
    type: chapter ? "chapter" : "book",
    title,
    ...(chapter && { "container-title": book }),
    editor: valuesOf(record, "FED").map(readFullName),
    publisher: firstOf(record, "PB"),
    "publisher-place": firstOf(record, "PL"),
    edition: firstOf(record, "EN"),
    issued: dateOf(firstOf(record, "DP")),
    page: firstOf(record, "PG"),
    ISBN: firstOf(record, "ISBN"),
  };
}

function identifiers(record: TaggedRecord): Fields {
  return {
    PMID: firstOf(record, "PMID"),
    PMCID: firstOf(record, "PMC"),
    DOI: [...locations(record, "doi", "AID"), ...locations(record, "doi", "LID")][0],
  };
}

function locations(record: TaggedRecord, kind: "doi" | "pii", tag: string): string[] {
  return valuesOf(record, tag).flatMap((value) => {
    const [, id, named] = /^(.+?) \[(doi|pii)\]$/.exec(value) ?? [];
    return id && named === kind ? [id] : [];
  });
}

// Full names where the record has them, organisations in their place among them.
function authors(record: TaggedRecord): CslName[] {
  const isFull = record.tags.some(([tag, value]) => tag === "FAU" && value);
  return record.tags.flatMap(([tag, value]) => {
    if (!value) return [];
    if (tag === "CN") return [{ literal: value }];
    if (tag === (isFull ? "FAU" : "AU")) return [isFull ? readFullName(value) : readShortName(value)];
    return [];
  });
}

// "20130523", "2014 Jan-Feb", "2012 Winter"; what is no date of the calendar is kept in its own words.
function dateOf(text: string | undefined): CslDate | undefined {
  if (!text) return undefined;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  return readDate(year ? `${year}-${month}-${day}` : text) ?? { raw: text };
}

function unwrapped(record: TaggedRecord): TaggedRecord {
  return { ...record, tags: record.tags.map(([tag, value]) => [tag, value.replace(/\n/g, " ")]) };
}
