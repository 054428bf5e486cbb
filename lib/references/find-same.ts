import { urlKey } from "./identifiers";
import { yearOf } from "./print-date";
import type { Csl, CslName } from "./reference-schema";

/** Whether two sources are one: "same" by DOI, PubMed number, PubMed Central number or, when neither has one, by address; "maybe" by Zotero's rule of title, author and year; a contradiction of numbers is never "same". */
export function sameReference(a: Csl, b: Csl): "same" | "maybe" | "different" {
  const verdicts = IDS.map((id) => compare(a[id], b[id]));
  if (verdicts.includes("equal")) return verdicts.includes("unequal") ? "maybe" : "same";
  if (verdicts.includes("unequal")) return "different";
  if (isSameAddress(a, b)) return "same";
  if (isSameBook(a, b)) return "maybe";
  return isLikeByTitle(a, b) ? "maybe" : "different";
}

/** The letters and digits of a title, by which those that read alike are found. */
export const titleKey = (csl: Csl): string => plainWords(csl.title);

const IDS = ["DOI", "PMID", "PMCID"] as const;

function isSameAddress(a: Csl, b: Csl): boolean {
  if ([a, b].some((csl) => csl.DOI || csl.PMID)) return false;
  const key = a.URL && urlKey(a.URL);
  return Boolean(key) && key === (b.URL && urlKey(b.URL));
}

// Chapters of one book share its ISBN, so it says nothing about them.
function isSameBook(a: Csl, b: Csl): boolean {
  return a.type === "book" && b.type === "book" && compare(isbn(a), isbn(b)) === "equal";
}

function isLikeByTitle(a: Csl, b: Csl): boolean {
  if (a.type === "book" && b.type === "book" && compare(isbn(a), isbn(b)) === "unequal") return false;
  const title = plainWords(a.title);
  if (!title || title !== plainWords(b.title) || !isYearNear(a, b)) return false;
  if (a.author && b.author)
    return a.author.some((one) => b.author?.some((other) => personKey(one) === personKey(other)));
  return (
    !a.author &&
    !b.author &&
    plainWords(a["container-title"] ?? "") === plainWords(b["container-title"] ?? "")
  );
}

function isYearNear(a: Csl, b: Csl): boolean {
  const [one, other] = [yearOf(a.issued), yearOf(b.issued)];
  return one === undefined || other === undefined || Math.abs(one - other) <= 1;
}

function personKey(name: CslName): string {
  return "literal" in name ? plainWords(name.literal) : plainWords(`${name.family} ${name.given?.[0] ?? ""}`);
}

function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isbn(csl: Csl): string | undefined {
  return csl.ISBN?.replace(/[^\dX]/gi, "")
    .toUpperCase()
    .replace(/^978(\d{9}).$/, "$1")
    .replace(/^(\d{9})[\dX]$/, "$1");
}

function compare(a: string | undefined, b: string | undefined): "equal" | "unequal" | "unknown" {
  if (!a || !b) return "unknown";
  return a === b ? "equal" : "unequal";
}
