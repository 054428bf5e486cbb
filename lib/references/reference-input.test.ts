import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeShort } from "./describe-short";
import { fromCsl, referenceInput, toCsl } from "./reference-input";
import { type Csl, type CslName, cslSchema } from "./reference-schema";

const article = {
  type: "article-journal",
  title: "Lymphatic malformations: a review",
  authors: "Okafor NB, D'Angelo PR, and van der Berg H",
  container: "Rare Dis Rev",
  date: "January-February, 2014",
  volume: "30",
  issue: "1",
  pages: "e22-25",
  doi: "https://doi.org/10.1016/S0140-6736(97)11096-0",
  pmid: "https://www.ncbi.nlm.nih.gov/pubmed/23719195",
  accessed: "2/16/2017",
};

describe("the form of a reference", () => {
  test("becomes CSL with people, dates and identifiers in their one form", () => {
    expect(toCsl(referenceInput.parse(article))).toEqual({
      type: "article-journal",
      title: "Lymphatic malformations: a review",
      author: [
        { family: "Okafor", given: "NB" },
        { family: "D'Angelo", given: "PR" },
        { family: "van der Berg", given: "H" },
      ],
      "container-title": "Rare Dis Rev",
      issued: {
        "date-parts": [
          [2014, 1],
          [2014, 2],
        ],
      },
      accessed: { "date-parts": [[2017, 2, 16]] },
      volume: "30",
      issue: "1",
      page: "e22-25",
      DOI: "10.1016/s0140-6736(97)11096-0",
      PMID: "23719195",
    });
  });

  test.for([
    ["an empty title", { title: " " }, "title", "Give the title of the source."],
    [
      "a link with a user name",
      { url: "https://nih.gov@evil.example/" },
      "url",
      "Give the whole address of the page, starting with https:// and without a user name.",
    ],
    [
      "a javascript link",
      { url: "javascript:alert(1)" },
      "url",
      "Give the whole address of the page, starting with https:// and without a user name.",
    ],
    [
      "a thing that is no DOI",
      { doi: "11.1000/x" },
      "doi",
      "This is not a DOI. A DOI looks like 10.1186/s13023-015-0250-9.",
    ],
    [
      "a PMC number as PubMed number",
      { pmid: "PMC12345" },
      "pmid",
      "This is not a PubMed number. Give the digits, such as 23719195.",
    ],
    [
      "an access date without a day",
      { accessed: "May 2008" },
      "accessed",
      "Give the day you opened the page, such as 2/16/2017.",
    ],
    [
      "a day the calendar does not have",
      { accessed: "2/30/2017" },
      "accessed",
      "Give the day you opened the page, such as 2/16/2017.",
    ],
    [
      "a day of access that has not come",
      { accessed: "1/1/2999" },
      "accessed",
      "The day you opened the page has not come yet. Give today’s date or an earlier one.",
    ],
    [
      "a day of access before the source came out",
      { accessed: "12/31/2013" },
      "accessed",
      "The day you opened the page is before the day the source came out. Correct one of the two dates.",
    ],
    [
      "a control character",
      { container: "Rare\u0007Dis" },
      "container",
      "This field has an invisible control character in it. Type it again instead of pasting it.",
    ],
    [
      "a text-direction trick",
      { title: "dose \u202e01 mg" },
      "title",
      "This field has an invisible control character in it. Type it again instead of pasting it.",
    ],
  ] as const)("refuses %s with a sentence on the field", ([, change, field, sentence]) => {
    const issues = referenceInput.safeParse({ ...article, ...change }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, sentence]);
  });

  test("keeps a date it cannot read in the words of the source", () => {
    expect(toCsl(referenceInput.parse({ ...article, date: "Michaelmas term 1998" })).issued).toEqual({
      raw: "Michaelmas term 1998",
    });
  });

  test("saving a source unchanged changes nothing", () => {
    fc.assert(
      fc.property(anyCsl, (csl) => {
        expect(toCsl(referenceInput.parse(fromCsl(csl)))).toEqual(csl);
      }),
    );
  });
});

describe("the stored form", () => {
  test.for([
    ["an unknown field", { title: "A", type: "book", html: "<b>" }],
    ["an unknown kind", { title: "A", type: "song" }],
    ["February 29 of a common year", { title: "A", type: "book", issued: { "date-parts": [[2015, 2, 29]] } }],
    ["a date without anything", { title: "A", type: "book", issued: {} }],
    ["half a letter", { title: "A\ud800", type: "book" }],
    ["a DOI in capitals", { title: "A", type: "book", DOI: "10.1000/ABC" }],
    ["a data link", { title: "A", type: "book", URL: "data:text/html,x" }],
    ["an empty field", { title: "A", type: "book", volume: "" }],
  ] as const)("refuses %s", ([, csl]) => {
    expect(cslSchema.safeParse(csl).success).toBe(false);
  });
});

test.for([
  [
    "Okafor 2014",
    {
      type: "article-journal",
      title: "T",
      author: [{ family: "Okafor", given: "NB" }],
      issued: { "date-parts": [[2014]] },
    },
  ],
  [
    "Mayo Clinic 2016",
    {
      type: "webpage",
      title: "Hair loss",
      "container-title": "Mayo Clinic",
      issued: { "date-parts": [[2016, 7, 6]] },
    },
  ],
  ["One two three four five six…", { type: "document", title: "One two three four five six seven" }],
] as [string, Csl][])("a source is called “%s”", ([name, csl]) => {
  expect(describeShort(csl)).toBe(name);
});

const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
const anyName: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family: word, given: fc.oneof(fc.constant("II"), fc.stringMatching(/^[A-Z]{1,3}$/)) }),
  fc.record({
    family: fc.tuple(word, word).map((two) => two.join("-")),
    given: fc.tuple(word, fc.stringMatching(/^[A-Z]$/)).map((two) => two.join(" ")),
  }),
  fc.record({ family: word, given: fc.stringMatching(/^[A-Z]{1,2}$/), suffix: fc.constantFrom("Jr", "3rd") }),
  fc.record({
    literal: fc.tuple(word, word, word).map((three) => `${three[0]} of ${three[1]} and ${three[2]}`),
  }),
);
const anyDate = fc.oneof(
  fc.integer({ min: 1500, max: 2100 }).map((year) => ({ "date-parts": [[year]] })),
  fc.tuple(fc.integer({ min: 1500, max: 2100 }), fc.integer({ min: 1, max: 11 })).map(([year, month]) => ({
    "date-parts": [
      [year, month],
      [year, month + 1],
    ],
  })),
  fc
    .tuple(
      fc.integer({ min: 1500, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((day) => ({ "date-parts": [day] })),
  fc
    .tuple(fc.integer({ min: 1500, max: 2100 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, season]) => ({ "date-parts": [[year]], season })),
);
const anyCsl = fc.record(
  {
    type: fc.constantFrom("article-journal" as const, "webpage" as const, "chapter" as const),
    title: word,
    author: fc.array(anyName, { minLength: 1, maxLength: 8 }),
    editor: fc.array(anyName, { minLength: 1, maxLength: 3 }),
    issued: anyDate,
    volume: fc.stringMatching(/^[1-9]\d?$/),
    page: fc.constantFrom("1-2", "e22-25"),
    DOI: fc.constantFrom("10.1000/xyz", "10.1016/s0140-6736(97)11096-0"),
    PMID: fc.integer({ min: 1, max: 99_999_999 }).map(String),
  },
  { requiredKeys: ["type", "title"] },
) as fc.Arbitrary<Csl>;
