import type { Csl, CslName } from "@/lib/references/reference-schema";

const people = (line: string): CslName[] =>
  line.split(", ").map((name) => ({
    family: name.split(" ").slice(0, -1).join(" "),
    given: name.split(" ").at(-1) ?? "",
  }));

/** The bibliographic facts of the five sources of a real answer. */
export const realSources: readonly Csl[] = [
  {
    type: "article-journal",
    title: "Parry-Romberg syndrome vasculopathy and its treatment with botulinum toxin",
    author: people("Borodic GE, Caruso P, Acquadro M, Chick S"),
    "container-title": "Ophthal Plast Reconstr Surg",
    issued: {
      "date-parts": [
        [2014, 1],
        [2014, 2],
      ],
    },
    volume: "30",
    issue: "1",
    page: "e22-25",
    PMID: "23719195",
    URL: "https://www.ncbi.nlm.nih.gov/pubmed/23719195",
  },
  {
    type: "article-journal",
    title: "Progressive hemifacial atrophy: a review",
    author: people("Tolkachjov SN, Patel NG, Tollefson MM"),
    "container-title": "Orphanet J Rare Dis",
    issued: { "date-parts": [[2015, 4, 1]] },
    volume: "10",
    page: "39",
    DOI: "10.1186/s13023-015-0250-9",
    URL: "https://ojrd.biomedcentral.com/articles/10.1186/s13023-015-0250-9",
  },
  {
    type: "article-journal",
    title: "Hair disorders associated with autoimmune connective tissue diseases",
    author: people("Cassano N, Amerio P, D'Ovidio R, Vena GA"),
    "container-title": "G Ital Dermatol Venereol",
    issued: { "date-parts": [[2014, 10]] },
    volume: "149",
    issue: "5",
    page: "555-565",
    PMID: "24975949",
    URL: "https://www.ncbi.nlm.nih.gov/pubmed/24975949",
  },
  {
    type: "webpage",
    title: "Cicatricial Alopecia",
    "container-title": "NIAMS",
    issued: { "date-parts": [[2012, 12]] },
    URL: "https://www.niams.nih.gov/health_info/Cicatricial_Alopecia/",
  },
  {
    type: "webpage",
    title: "Hair loss",
    "container-title": "Mayo Clinic",
    issued: { "date-parts": [[2016, 7, 6]] },
    accessed: { "date-parts": [[2017, 2, 16]] },
    URL: "http://www.mayoclinic.org/diseases-conditions/hair-loss/basics/definition/con-20027666",
  },
];
