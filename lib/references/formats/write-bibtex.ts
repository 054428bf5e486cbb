import { SEASONS } from "@/lib/references/read-date";
import type { Csl, CslDate, CslName, ReferenceType } from "@/lib/references/reference-schema";

/** A source as a BibLaTeX entry that BibTeX reads as well; letters outside ASCII stand as they are, in UTF-8. */
export function writeBibtex(csl: Csl, id: string): string {
  const isArticle = csl.type === "article-journal";
  const isPage = csl.type === "webpage";
  const fields: [string, string | undefined][] = [
    ["title", csl.title && `{${escaped(csl.title)}}`],
    ["author", csl.author && people(csl.author)],
    ["editor", csl.editor && people(csl.editor)],
    [holderField(csl.type), escaped(csl["container-title"])],
    ["shortjournal", escaped(csl["container-title-short"])],
    ...dates(csl.issued),
    ["volume", escaped(csl.volume)],
    ["number", escaped(isArticle ? csl.issue : csl.number)],
    ["eid", isArticle ? escaped(csl.number) : undefined],
    ["pages", escaped(csl.page)?.replace(/(\w)-(\w)/g, "$1--$2")],
    ["edition", escaped(csl.edition)],
    [isPage ? "publisher" : makerField(csl.type), escaped(csl.publisher)],
    ["address", escaped(csl["publisher-place"])],
    ["isbn", csl.ISBN],
    ["language", escaped(csl.language)],
    ["type", KINDS[csl.type]],
    ["doi", escaped(csl.DOI)],
    ["pmid", csl.PMID],
    ["pmcid", csl.PMCID],
    ["url", csl.URL],
    ["urldate", csl.accessed?.["date-parts"]?.[0] && iso(csl.accessed["date-parts"][0])],
    ["note", escaped(csl.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${TYPES[csl.type]}{${keyOf(csl, id)},\n${lines.join(",\n")}\n}`;
}

const TYPES: Record<ReferenceType, string> = {
  "article-journal": "article",
  webpage: "online",
  book: "book",
  chapter: "incollection",
  report: "techreport",
  guideline: "report",
  entry: "dataset",
  personal_communication: "unpublished",
  document: "misc",
};

const KINDS: Partial<Record<ReferenceType, string>> = {
  guideline: "Guideline",
  personal_communication: "Personal communication",
  document: "Document",
};

function holderField(type: ReferenceType): string {
  if (type === "article-journal") return "journal";
  return type === "webpage" ? "organization" : "booktitle";
}

function makerField(type: ReferenceType): string {
  return type === "report" || type === "guideline" ? "institution" : "publisher";
}

function people(names: readonly CslName[]): string {
  return names
    .map((name) => {
      if ("literal" in name) return name.literal === "et al." ? "others" : `{${escaped(name.literal)}}`;
      return [name.family, name.suffix, name.given]
        .flatMap((part) => (part ? [`{${escaped(part)}}`] : []))
        .join(", ");
    })
    .join(" and ");
}

function dates(date: CslDate | undefined): [string, string | undefined][] {
  const [from, to] = date?.["date-parts"] ?? [];
  if (!from) return [["year", escaped(date?.raw)]];
  if (date?.season)
    return [
      ["year", String(from[0])],
      ["month", SEASONS[date.season - 1]],
    ];
  return [
    ["date", to ? `${iso(from)}/${iso(to)}` : iso(from)],
    ["year", String(from[0])],
  ];
}

function iso(parts: readonly number[]): string {
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-");
}

const SPECIAL: Record<string, string> = {
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\\": "\\textbackslash{}",
};

function escaped(text: string | undefined): string | undefined {
  return text
    ?.replace(/[&%$#_{}~^\\]/g, (letter) => SPECIAL[letter] ?? `\\${letter}`)
    .replace(/-(?=-)/g, "-{}")
    .replace(/'(?=')|`(?=`)/g, (quote) => `${quote}{}`);
}

// "okafor2014-1b9f": who, when, and enough of the id to be one of a kind.
function keyOf({ author, editor, issued, title }: Csl, id: string): string {
  const [first] = author ?? editor ?? [];
  const person = first && "literal" in first ? first.literal : first?.family;
  const name = person ?? title;
  const plain = name
    .normalize("NFKD")
    .replace(/[^A-Za-z]/g, "")
    .slice(0, 20)
    .toLowerCase();
  return `${plain || "source"}${issued?.["date-parts"]?.[0]?.[0] ?? ""}-${id.slice(0, 8)}`;
}
