import { normalisePmcid, normalisePmid } from "@/lib/references/identifiers";
import { readDate } from "@/lib/references/read-date";
import type { CslDate, CslName, ReferenceType } from "@/lib/references/reference-schema";
import { judgeRecord } from "./judge-record";
import type { Fields, ReadRecord } from "./read-record";
import { risTypes } from "./ris-types";
import { firstOf, type TaggedRecord, taggedRecords, valuesOf } from "./tagged-lines";

// Two letters or a letter and a digit, two blanks, a hyphen; some programs write one blank.
const GRAMMAR = { line: /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/, first: "TY", last: "ER" };

/** Reads RIS as reference managers, PubMed and publishers write it. A value may go on in the lines below its tag. */
export function* readRis(text: string): Generator<ReadRecord> {
  for (const record of taggedRecords(text, GRAMMAR)) {
    const type = typeOf(record);
    const isClosed = /(^|\n)ER {1,2}-[^\n]*$/.test(record.raw);
    const problems = isClosed
      ? []
      : ["This record does not end (its ER line is missing). Its last fields may be lost."];
    const fields = {
      type,
      ...named(record, type),
      ...placed(record, type),
      ...dated(record),
      ...identified(record, type),
    };
    yield judgeRecord({ line: record.line, raw: record.raw, fields, problems });
  }
}

function typeOf(record: TaggedRecord): ReferenceType {
  const written = (firstOf(record, "TY") ?? "").toUpperCase();
  const known = risTypes[written] ?? "document";
  const isGuideline = known === "report" && /guideline/i.test(firstOf(record, "M3") ?? "");
  return isGuideline ? "guideline" : known;
}

function named(record: TaggedRecord, type: ReferenceType): Fields {
  const others = valuesOf(record, "A2", "ED", "A3").map(nameOf);
  return {
    title: line(firstOf(record, "TI", "T1", "CT", "BT", "ST")),
    author: valuesOf(record, "AU", "A1").map(nameOf),
    editor: type === "article-journal" || type === "webpage" ? valuesOf(record, "ED").map(nameOf) : others,
    ...container(record, type),
    language: languageOf(firstOf(record, "LA")),
    note: noteOf(record),
  };
}

function container(record: TaggedRecord, type: ReferenceType): Fields {
  if (type === "chapter") return { "container-title": line(firstOf(record, "T2", "BT", "JF")) };
  if (type === "book") return {};
  const whole = firstOf(record, "JF", "T2", "JO", "JA", "J2");
  const short = firstOf(record, "JA", "J2", "JO");
  return {
    "container-title": line(whole),
    ...(short && short !== whole && type === "article-journal" && { "container-title-short": line(short) }),
  };
}

function placed(record: TaggedRecord, type: ReferenceType): Fields {
  const [from, to] = [firstOf(record, "SP"), firstOf(record, "EP")];
  const isArticle = type === "article-journal";
  return {
    volume: firstOf(record, "VL", "VO"),
    issue: firstOf(record, "IS", "CP"),
    page: from && to && from !== to ? `${from}-${to}` : (from ?? to),
    number: isArticle ? firstOf(record, "C7") : firstOf(record, "M1", "IS"),
    ...(!isArticle && firstOf(record, "M1") === undefined && { issue: undefined }),
    edition: firstOf(record, "ET"),
    ...(!isArticle && {
      publisher: line(firstOf(record, "PB")),
      "publisher-place": line(firstOf(record, "CY", "PP")),
    }),
  };
}

function dated(record: TaggedRecord): Fields {
  const note = valuesOf(record, "N1").join(" ");
  const accessed = /\baccessed:? (?:on )?([^.;\n]+\d)/i.exec(note)?.[1];
  return {
    issued: issuedOf(firstOf(record, "PY", "Y1"), firstOf(record, "DA")),
    accessed: dayOf(firstOf(record, "Y2")) ?? (accessed ? dayOf(accessed) : undefined),
  };
}

// "2014/01//Jan-Feb": year, month, day, and whatever else the publisher says of it.
function issuedOf(year: string | undefined, exact: string | undefined): CslDate | undefined {
  const [from, more] = [slashed(year), slashed(exact)];
  if (!from) return more ?? undefined;
  const isFiner =
    more?.["date-parts"]?.[0]?.[0] === from["date-parts"]?.[0]?.[0] && sizeOf(more) > sizeOf(from);
  if (isFiner) return more ?? undefined;
  const said = exact && sizeOf(from) === 1 ? readDate(`${from["date-parts"]?.[0]?.[0]} ${exact}`) : null;
  return said ?? from;
}

function slashed(text: string | undefined): CslDate | null {
  if (!text) return null;
  const [y = "", m = "", d = "", said = ""] = text.split("/").map((part) => part.trim());
  if (!/^\d{4}$/.test(y)) return readDate(text) ?? { raw: text };
  const words = said && readDate(`${y} ${said}`);
  return words || (readDate([y, m, d].filter(Boolean).join("-")) ?? readDate(y));
}

function sizeOf(date: CslDate | null): number {
  return date?.["date-parts"]?.flat().length ?? 0;
}

function dayOf(text: string | undefined): CslDate | undefined {
  const date = slashed(text);
  return date?.["date-parts"]?.[0]?.length === 3 ? date : undefined;
}

function identified(record: TaggedRecord, type: ReferenceType): Fields {
  const links = valuesOf(record, "UR", "LK", "L2", "L1").flatMap((value) =>
    value.split(/[;\n]\s*(?=https?:)/i),
  );
  const [url] = links.map((link) => link.trim()).filter((link) => /^https?:/i.test(link));
  return {
    DOI: firstOf(record, "DO", "DI") ?? links.find((link) => /doi\.org\/10\./i.test(link)),
    PMID: pmidOf(record, links),
    PMCID: [...valuesOf(record, "C2", "U2", "AN"), ...links].map(normalisePmcid).find(Boolean) ?? undefined,
    URL: url,
    ...((type === "book" || type === "chapter") && { ISBN: firstOf(record, "SN") }),
  };
}

// The accession number is PubMed's only where the record says that it comes from there: other databases number too.
function pmidOf(record: TaggedRecord, links: string[]): string | undefined {
  const labelled = [...valuesOf(record, "U1", "AN", "N1", "M2")].map((value) =>
    /(\d{1,8})\s*\[pmid\]|\bpmid:? ?(\d{1,8})\b/i.exec(value)?.slice(1).find(Boolean),
  );
  const source = valuesOf(record, "DB", "DP").join(" ");
  const own = /pubmed|medline|\bnlm\b/i.test(source) ? [normalisePmid(firstOf(record, "AN") ?? "")] : [];
  return [...labelled, ...own, ...links.map(normalisePmid)].find(Boolean) ?? undefined;
}

// "Marx, Karl, Jr", "Shannon,Claude E." or "Fanning E."; a name without a comma and without initials is an organisation.
function nameOf(text: string): CslName {
  const short = /^(\p{L}[\p{L}'’ -]*) ((?:\p{Lu}\.[ -]?)+|\p{Lu}{1,3})$/u.exec(text);
  if (short?.[1] && short[2]) return { family: short[1], given: short[2] };
  const [family = "", given, suffix] = text.split(/\s*,\s*/);
  return given ? { family, given, ...(suffix && { suffix }) } : { literal: family };
}

function noteOf(record: TaggedRecord): string | undefined {
  const notes = valuesOf(record, "N1").filter((note) => !/^(?:pmid|accessed)\b/i.test(note));
  return notes.join(" ").slice(0, 2000) || undefined;
}

function languageOf(text: string | undefined): string | undefined {
  return text && !/^en(g|glish|-\w+)?$/i.test(text) ? text : undefined;
}

function line(text: string | undefined): string | undefined {
  return text?.replace(/\n/g, " ");
}
