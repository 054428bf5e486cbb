import type { SaidNotice } from "./health/said-notices";
import type { Csl, CslName } from "./reference-schema";
import {
  containerOf,
  imprint,
  joinSentences,
  nlmDate,
  noticeSentences,
  open,
  printEdition,
  printSome,
  shortPages,
} from "./style-parts";

type Lines = (string | undefined)[];

/** Prints a source as NLM does (Citing Medicine, 2nd ed., citation-sequence), without its number in the list: at most six authors, abbreviated journal and pages, `[cited …]` for what was read online. Given its notices, it says where it was retracted or corrected. */
export function formatNlm(csl: Csl, notices: readonly SaidNotice[] = []): string {
  return joinSentences([...printers[csl.type](csl), ...numbers(csl), ...noticeSentences(notices)]);
}

const printers: Record<Csl["type"], (csl: Csl) => Lines> = {
  "article-journal": (csl) => [
    head(csl),
    csl.title,
    marked(containerOf(csl), csl),
    issue(csl),
    csl.language,
    csl["available-date"] && csl.volume ? `Epub ${nlmDate(csl["available-date"])}` : undefined,
    available(csl),
  ],
  webpage: (csl) => {
    const site = csl["container-title"];
    return [
      head(csl),
      marked(site ?? csl.title, csl),
      dated(csl, webDate(csl)),
      site && csl.title,
      available(csl),
    ];
  },
  entry: held,
  document: held,
  book: (csl) => [...whole(csl), dated(csl, nlmDate(csl.issued, "year")), available(csl)],
  chapter: (csl) => [
    head({ ...csl, editor: undefined }),
    csl.title,
    marked(`In: ${[names(csl.editor, "editor"), csl["container-title"]].filter(Boolean).join(". ")}`, csl),
    printEdition(csl.edition),
    csl.volume && `Vol. ${csl.volume}`,
    dated(csl, nlmDate(csl.issued, "year")),
    paged(csl),
    available(csl),
  ],
  report: (csl) => [
    head(csl),
    marked(csl.title, csl),
    dated(csl, nlmDate(csl.issued, "month")),
    paged(csl),
    csl.number && `Report no.: ${csl.number}`,
    available(csl),
  ],
  guideline: (csl) => [
    ...whole({ ...csl, volume: undefined }),
    dated(csl, nlmDate(csl.issued, "year")),
    csl.number && `Guideline no.: ${csl.number}`,
    available(csl),
  ],
  personal_communication: (csl) => [
    head(csl),
    csl.title,
    [`Personal communication`, nlmDate(csl.issued)].filter(Boolean).join("; "),
  ],
};

// An entry of a database, or a source whose kind nobody has said: what it is called, in what it stands.
function held(csl: Csl): Lines {
  const site = csl["container-title"];
  return [
    head(csl),
    site ? csl.title : marked(csl.title, csl),
    site && marked(site, csl),
    dated(csl, nlmDate(csl.issued, "year")),
    csl.type === "entry" && csl.number ? `Entry no.: ${csl.number}` : undefined,
    paged(csl),
    available(csl),
  ];
}

function whole(csl: Csl): Lines {
  return [
    head(csl),
    marked(csl.title, csl),
    printEdition(csl.edition),
    csl.author ? names(csl.editor, "editor") : undefined,
    csl.volume && `Vol. ${csl.volume}`,
  ];
}

function head(csl: Csl): string | undefined {
  return csl.author ? printSome(csl.author, SIX) : names(csl.editor, "editor");
}

const SIX = { most: 6, shown: 6 };

function names(people: readonly CslName[] | undefined, role: string): string | undefined {
  return people && `${printSome(people, SIX)}, ${role}${people.length > 1 ? "s" : ""}`;
}

function issue(csl: Csl): string {
  const place = (csl.volume ?? "") + (csl.issue ? `(${csl.issue.replace(/(\d)-(\d)/, "$1–$2")})` : "");
  const pages = csl.page ? shortPages(csl.page) : csl.number;
  const where = [place, pages].filter(Boolean).join(":");
  const date = [nlmDate(csl.issued), cited(csl)].filter(Boolean).join(" ");
  return [date, where].filter(Boolean).join(";");
}

function dated(csl: Csl, date: string): string {
  return imprint({
    place: csl["publisher-place"],
    publisher: csl.publisher,
    date: [date, csl.type === "webpage" ? undefined : cited(csl)].filter(Boolean).join(" "),
  });
}

// A page says its year, and in brackets the day it was updated and the day it was read.
function webDate(csl: Csl): string {
  const isFiner = (csl.issued?.["date-parts"]?.[0]?.length ?? 0) > 1;
  const said = [
    isFiner && `updated ${nlmDate(csl.issued)}`,
    isOnline(csl) && csl.accessed && `cited ${nlmDate(csl.accessed)}`,
  ];
  const inBrackets = said.filter(Boolean).join("; ");
  return [nlmDate(csl.issued, "year"), inBrackets && `[${inBrackets}]`].filter(Boolean).join(" ");
}

function cited(csl: Csl): string | undefined {
  return csl.accessed && isOnline(csl) ? `[cited ${nlmDate(csl.accessed)}]` : undefined;
}

function marked(title: string | undefined, csl: Csl): string | undefined {
  return title && isOnline(csl) ? `${title} [Internet]` : title;
}

function available(csl: Csl): string | undefined {
  return open(isOnline(csl) && `Available from: ${csl.URL}`);
}

// What has a lasting number is not given as a web address.
function isOnline(csl: Csl): boolean {
  const hasNumber = csl.DOI || (csl.type === "article-journal" && (csl.PMID || csl.PMCID));
  return Boolean(csl.URL) && !hasNumber;
}

function paged(csl: Csl): string | undefined {
  return csl.page && `p. ${shortPages(csl.page)}`;
}

function numbers({ DOI, PMID, PMCID }: Csl): Lines {
  const central = [PMID && `PubMed PMID: ${PMID}`, PMCID && `PubMed Central PMCID: ${PMCID}`]
    .filter(Boolean)
    .join("; ");
  return [open(DOI && `doi:${DOI}`), central];
}
