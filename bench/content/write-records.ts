import { writeSources } from "@/lib/references/formats/write-formats";
import { formatReference } from "@/lib/references/house-style";
import { nlmDate } from "@/lib/references/style-parts";
import type { BenchReference } from "./make-references";

/** The same sources as a file of each form that is read. */
export const recordForms: Record<string, (sources: readonly BenchReference[]) => string> = {
  nbib: (sources) => sources.map(nbib).join("\n"),
  "PubMed XML": (sources) =>
    `<?xml version="1.0"?>\n<PubmedArticleSet>\n${sources.map(xml).join("\n")}\n</PubmedArticleSet>`,
  RIS: (sources) => writeSources("ris", sources),
  BibTeX: (sources) => writeSources("bibtex", sources),
  "CSL-JSON": (sources) => writeSources("json", sources),
  "reference lines": (sources) =>
    sources.map(({ csl }, at) => `${at + 1}. ${formatReference(csl).text}`).join("\n"),
};

const people = ({ csl }: BenchReference) =>
  (csl.author ?? []).flatMap((name) => ("family" in name ? [name] : []));
const ABSTRACT =
  "BACKGROUND: Nothing is known of this disease, which does not exist, and nothing was found. ".repeat(6);

function nbib(source: BenchReference): string {
  const { csl } = source;
  return [
    `PMID- ${csl.PMID ?? ""}`,
    "OWN - NLM",
    `DP  - ${nlmDate(csl.issued).replace("–", "-")}`,
    `TI  - ${csl.title}.`,
    csl.page && `PG  - ${csl.page}`,
    csl.DOI && `LID - ${csl.DOI} [doi]`,
    `AB  - ${ABSTRACT.replace(/(.{80}) /g, "$1\n      ")}`,
    ...people(source).flatMap(({ family, given = "" }) => [
      `FAU - ${family}, ${given}`,
      `AU  - ${family} ${given.replace(/ /g, "")}`,
    ]),
    "LA  - eng",
    "PT  - Journal Article",
    csl["container-title"] && `TA  - ${csl["container-title"]}`,
    csl.volume && `VI  - ${csl.volume}`,
    csl.issue && `IP  - ${csl.issue}`,
    "",
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}

function xml(source: BenchReference): string {
  const { csl } = source;
  const [year, month = 1] = csl.issued?.["date-parts"]?.[0] ?? [];
  const authors = people(source).map(
    ({ family, given = "" }) =>
      `<Author><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`,
  );
  return `<PubmedArticle><MedlineCitation><PMID Version="1">${csl.PMID ?? ""}</PMID><Article><Journal><JournalIssue><Volume>${csl.volume ?? ""}</Volume><Issue>${csl.issue ?? ""}</Issue><PubDate><Year>${year}</Year><Month>${month}</Month></PubDate></JournalIssue><Title>${csl["container-title"] ?? ""}</Title></Journal><ArticleTitle>${csl.title}.</ArticleTitle><Pagination><MedlinePgn>${csl.page ?? ""}</MedlinePgn></Pagination><Abstract><AbstractText>${ABSTRACT}</AbstractText></Abstract><AuthorList>${authors.join("")}</AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">${csl.DOI ?? ""}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`;
}
