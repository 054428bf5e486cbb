import type { Csl, CslName } from "@/lib/references/reference-schema";
import { realSources } from "./real-sources";

const pick = <Item>(list: readonly Item[], at: number): Item => list[at % list.length] as Item;

const FAMILIES = [
  "Okafor",
  "D'Angelo",
  "van der Berg",
  "Lind",
  "Müller-Roe",
  "de la Cruz",
  "O'Neill",
  "Şahin",
];
const GIVEN = ["NB", "P", "Jean-Paul", "Ann Beth", "H", "GE", "M. J."];
const GROUPS = ["Bone Study Group", "European Reference Network on Rare Bones", "Quay Institute"];
const TITLES = [
  "Falls in rare bone disease",
  "Why do people fall?",
  "Bone: a review of 30 years",
  "“Brittle” bone revisited",
  "[Falls and fractures]",
  "Effects of 5 mg against 10 mg (a trial)",
  "Stop falling!",
];
const PAGES = ["335-339", "1021-1030", "e22-25", "S10-S12", "39", "188-91", "e1003285", "99-101", "7-7"];
const DATES: NonNullable<Csl["issued"]>[] = [
  {
    "date-parts": [
      [2014, 1],
      [2014, 2],
    ],
  },
  { "date-parts": [[2015, 4, 1]] },
  { "date-parts": [[2012]], season: 4 },
  { "date-parts": [[1998]] },
  { "date-parts": [[2016, 7]] },
  {
    "date-parts": [
      [2014, 1, 5],
      [2014, 1, 9],
    ],
  },
  {
    "date-parts": [
      [1998, 12],
      [1999, 1],
    ],
  },
];

function made(at: number): Csl {
  const makers = [article, article, article, article, book, chapter, report, page];
  return JSON.parse(JSON.stringify(pick(makers, at)(at))) as Csl;
}

function authors(at: number): CslName[] | undefined {
  const many = pick([1, 2, 3, 6, 7, 9, 0], at);
  const people = Array.from(
    { length: many },
    (_, place): CslName => ({
      family: pick(FAMILIES, at + place),
      given: pick(GIVEN, at + 3 * place),
      ...((at + place) % 11 === 0 && { suffix: "Jr" }),
    }),
  );
  const all = at % 9 === 0 ? [...people, { literal: pick(GROUPS, at) }] : people;
  return all.length > 0 ? all : undefined;
}

function article(at: number): Csl {
  return {
    type: "article-journal",
    title: pick(TITLES, at),
    author: authors(at),
    "container-title": "Rare Bone Reviews",
    "container-title-short": "Rare Bone Rev",
    issued: pick(DATES, at),
    volume: String(1 + (at % 60)),
    issue: pick([undefined, "1", "Suppl 2", "3-4"], at),
    page: pick(PAGES, at),
    DOI: at % 3 === 0 ? `10.1000/golden(${at})` : undefined,
    PMID: at % 4 === 0 ? String(20_000_000 + at) : undefined,
    PMCID: at % 8 === 0 ? `PMC${1_000_000 + at}` : undefined,
    URL: at % 5 === 0 ? `https://bone.example/${at}` : undefined,
    accessed: at % 10 === 0 ? { "date-parts": [[2017, 2, 16]] } : undefined,
  };
}

function book(at: number): Csl {
  return {
    type: "book",
    title: pick(TITLES, at),
    author: authors(at),
    editor:
      at % 7 === 6
        ? [
            { family: "Roe", given: "J" },
            { family: "Lind", given: "P" },
          ]
        : undefined,
    edition: pick([undefined, "2", "3", "11", "21"], at),
    publisher: "Quay Press",
    "publisher-place": pick(["London", "New York", undefined], at),
    issued: { "date-parts": [[1990 + (at % 30)]] },
  };
}

function chapter(at: number): Csl {
  return {
    ...book(at),
    type: "chapter",
    title: pick(TITLES, at),
    author: authors(at + 1) ?? [{ family: "Lind", given: "P" }],
    editor: [{ family: "Roe", given: "J" }],
    "container-title": "The Book of Bone",
    page: pick(PAGES, at),
  };
}

function report(at: number): Csl {
  return {
    type: "report",
    title: pick(TITLES, at),
    author: [{ literal: pick(GROUPS, at) }],
    publisher: pick(GROUPS, at),
    "publisher-place": "Geneva",
    issued: pick([{ "date-parts": [[2015, 5]] }, { "date-parts": [[2011]] }], at),
    number: String(at),
    URL: at % 2 ? `https://bone.example/report/${at}` : undefined,
    accessed: at % 4 === 1 ? { "date-parts": [[2017, 2, 16]] } : undefined,
  };
}

function page(at: number): Csl {
  return {
    type: "webpage",
    title: pick(TITLES, at),
    author: at % 3 === 0 ? [{ literal: pick(GROUPS, at) }] : undefined,
    "container-title": "Harbour Clinic",
    publisher: at % 4 === 3 ? "Harbour Trust" : undefined,
    "publisher-place": at % 8 === 7 ? "Rotterdam" : undefined,
    issued: pick([{ "date-parts": [[2016]] }, { "date-parts": [[2012, 12]] }, undefined], at),
    accessed: at % 2 ? { "date-parts": [[2017, 2, 16]] } : undefined,
    URL: `https://harbour.example/${at}`,
  };
}

/** The sources that the styles are measured by: five of a real answer (facts only), and 395 made up from every form of names, dates, pages and titles that reference lists have. Always the same. */
export const goldenSources: readonly Csl[] = [
  ...realSources,
  ...Array.from({ length: 395 }, (_, at) => made(at)),
];
