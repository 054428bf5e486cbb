import type { SaidNotice } from "./health/said-notices";
import { printDate } from "./print-date";
import type { Csl, CslDate, CslName } from "./reference-schema";
import {
  containerOf,
  imprint,
  joinSentences,
  noticeSentences,
  open,
  printEdition,
  printSome,
  singlePages,
} from "./style-parts";

type Lines = (string | undefined)[];

/** Prints a source as the AMA Manual of Style, 11th ed., does, without its number in the list: up to six authors, of more the first three; a page with its day of access; the DOI last and without a full stop. */
export function formatAma(csl: Csl, notices: readonly SaidNotice[] = []): string {
  return joinSentences([...printers[csl.type](csl), ...noticeSentences(notices), ...where(csl)]);
}

const printers: Record<Csl["type"], (csl: Csl) => Lines> = {
  "article-journal": (csl) => [head(csl), csl.title, containerOf(csl), issue(csl)],
  webpage: page,
  entry: (csl) => page({ ...csl, title: [csl.title, csl.number].filter(Boolean).join(". ") }),
  document: page,
  book: (csl) => [
    head(csl),
    csl.title,
    csl.volume && `Vol ${csl.volume}`,
    printEdition(csl.edition),
    csl.author ? editors(csl.editor) : undefined,
    house(csl, csl.page),
  ],
  chapter: (csl) => [
    head({ ...csl, editor: undefined }),
    csl.title,
    `In: ${[editors(csl.editor), csl["container-title"]].filter(Boolean).join(". ")}`,
    csl.volume && `Vol ${csl.volume}`,
    printEdition(csl.edition),
    house(csl, csl.page),
  ],
  report: (csl) => [head(csl), csl.title, house(csl, undefined), csl.number && `Report ${csl.number}`],
  guideline: (csl) => [
    head(csl),
    csl.title,
    printEdition(csl.edition),
    house(csl, undefined),
    csl.number && `Guideline ${csl.number}`,
  ],
  personal_communication: (csl) => [
    head(csl),
    csl.title,
    ["Personal communication", american(csl.issued)].filter(Boolean).join(", "),
  ],
};

function page(csl: Csl): Lines {
  const site = csl["container-title"];
  return [
    head(csl),
    csl.title,
    site,
    csl.publisher === site ? undefined : csl.publisher,
    american(csl.issued),
  ];
}

function head(csl: Csl): string | undefined {
  return csl.author ? printSome(csl.author, SIX) : editors(csl.editor);
}

const SIX = { most: 6, shown: 3 };

function editors(people: readonly CslName[] | undefined): string | undefined {
  return people && `${printSome(people, SIX)}, ${people.length > 1 ? "eds" : "ed"}`;
}

// An article that is in no issue yet is known by the day it went online.
function issue(csl: Csl): string {
  const place = (csl.volume ?? "") + (csl.issue ? `(${csl.issue})` : "");
  const at = [place, csl.page ? singlePages(csl.page) : csl.number].filter(Boolean).join(":");
  if (!at && csl["available-date"]) return `Published online ${american(csl["available-date"])}`;
  const year = csl.issued?.["date-parts"]?.[0]?.[0];
  return [at && year ? String(year) : american(csl.issued), at].filter(Boolean).join(";");
}

function house(csl: Csl, pages: string | undefined): string {
  const year = csl.issued?.["date-parts"]?.[0]?.[0];
  const date =
    csl.type === "report" || csl.type === "guideline"
      ? american(csl.issued)
      : String(year ?? csl.issued?.raw ?? "");
  const printed = imprint({ publisher: csl.publisher, date });
  return pages ? [printed, singlePages(pages)].filter(Boolean).join(":") : printed;
}

// "July 6, 2016"; a month alone has no comma: "July 2016".
function american(date: CslDate | undefined): string {
  return date ? printDate(date).replace(/^([^\d,]+), (\d{4})$/, "$1 $2") : "";
}

function where(csl: Csl): Lines {
  if (csl.DOI) return [open(`doi:${csl.DOI}`)];
  const accessed = csl.accessed ? `Accessed ${american(csl.accessed)}` : undefined;
  return csl.URL ? [accessed, open(csl.URL)] : [accessed];
}
