import type { Csl, CslDate, CslName, ReferenceType } from "@/lib/references/reference-schema";
import { nlmDate } from "@/lib/references/style-parts";

/** A source as a RIS record. RIS has no place for the day an article went online, nor for an article's publisher. */
export function writeRis(csl: Csl, id: string): string {
  const isArticle = csl.type === "article-journal";
  const isBook = csl.type === "book" || csl.type === "chapter";
  const [from, to] = pagesOf(csl.page);
  const tags: [string, string | undefined][] = [
    ["ID", id],
    ["TI", csl.title],
    ...people("AU", csl.author),
    ...people("ED", csl.editor),
    [isArticle ? "JF" : "T2", csl["container-title"]],
    ["JA", csl["container-title-short"]],
    ["PY", csl.issued && dateOf(csl.issued)],
    ["VL", csl.volume],
    ["IS", csl.issue],
    ["SP", from],
    ["EP", to],
    [isArticle ? "C7" : "M1", csl.number],
    ["ET", csl.edition],
    ["PB", csl.publisher],
    ["CY", csl["publisher-place"]],
    ["SN", isBook ? csl.ISBN : undefined],
    ["LA", csl.language],
    ["DO", csl.DOI],
    ["C2", csl.PMCID],
    ["AN", csl.PMID],
    ["DB", csl.PMID && "PubMed"],
    ["UR", csl.URL],
    ["Y2", csl.accessed && dateOf(csl.accessed)],
    ["N1", csl.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [`TY  - ${TYPES[csl.type]}`, ...lines, "ER  - "].join("\r\n");
}

const TYPES: Record<ReferenceType, string> = {
  "article-journal": "JOUR",
  webpage: "ELEC",
  book: "BOOK",
  chapter: "CHAP",
  report: "RPRT",
  guideline: "STAND",
  entry: "DBASE",
  personal_communication: "PCOMM",
  document: "GEN",
};

function people(tag: string, names: readonly CslName[] = []): [string, string][] {
  return names.map((name) => [
    tag,
    "literal" in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(", "),
  ]);
}

// "2014/01//Jan–Feb": year, month, day, and what else there is to say, in words.
function dateOf(date: CslDate): string {
  const [from, to] = date["date-parts"] ?? [];
  if (!from) return date.raw ?? "";
  const [year, month, day] = from.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"));
  const said = to || date.season ? nlmDate(date).replace(/^\d+[ –]?/, "") : "";
  return [year, month ?? "", day ?? "", said].join("/").replace(/\/+$/, "");
}

function pagesOf(pages: string | undefined): [string | undefined, string | undefined] {
  const [, from, to] = /^([^\s,-]+)-([^\s,-]+)$/.exec(pages ?? "") ?? [];
  return from && to ? [from, to] : [pages, undefined];
}
