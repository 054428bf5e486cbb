import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReferenceLines } from "./formats/pasted-lines";
import { formatReference } from "./house-style";
import type { Csl } from "./reference-schema";

const people = [
  { family: "Okafor", given: "Nkechi B" },
  { family: "D'Angelo", given: "PR" },
];
const day = (...parts: number[]) => ({ "date-parts": [parts] });

describe("the house format", () => {
  test.for([
    [
      "Okafor NB, D'Angelo PR. Falls and bone: a review. Rare Bone Rev. January-February, 2014; 30(1):e22-25. https://bone.example/1.",
      {
        type: "article-journal",
        title: "Falls and bone: a review",
        author: people,
        "container-title": "Rare Bone Reviews",
        "container-title-short": "Rare Bone Rev",
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
        volume: "30",
        issue: "1",
        page: "e22-25",
        URL: "https://bone.example/1",
      },
    ],
    [
      "Falls. Rare Bone Rev. April 1, 2015; 10:39. https://doi.org/10.1000/a(b)1.",
      {
        type: "article-journal",
        title: "Falls",
        "container-title": "Rare Bone Rev",
        issued: day(2015, 4, 1),
        volume: "10",
        page: "39",
        DOI: "10.1000/a(b)1",
        PMID: "12",
      },
    ],
    [
      "Why falls? Rare Bone Rev. 10(2). https://pubmed.ncbi.nlm.nih.gov/12/.",
      {
        type: "article-journal",
        title: "Why falls?",
        "container-title": "Rare Bone Rev",
        volume: "10",
        issue: "2",
        PMID: "12",
      },
    ],
    [
      "Falls. Harbour Clinic. July 6, 2016; http://harbour.example/falls.",
      {
        type: "webpage",
        title: "Falls",
        "container-title": "Harbour Clinic",
        issued: day(2016, 7, 6),
        URL: "http://harbour.example/falls",
      },
    ],
    [
      "Falls. Harbour Clinic. December, 2012; https://harbour.example/. Accessed 9/4/2013.",
      {
        type: "webpage",
        title: "Falls",
        "container-title": "Harbour Clinic",
        issued: day(2012, 12),
        URL: "https://harbour.example/",
        accessed: day(2013, 9, 4),
      },
    ],
    [
      "Falls. Harbour Clinic. 2008; Accessed 9/4/2008.",
      {
        type: "webpage",
        title: "Falls",
        "container-title": "Harbour Clinic",
        issued: day(2008),
        accessed: day(2008, 9, 4),
      },
    ],
    [
      "Falls. Harbour Clinic. https://harbour.example/. Accessed 9/4/2013.",
      {
        type: "webpage",
        title: "Falls",
        "container-title": "Harbour Clinic",
        URL: "https://harbour.example/",
        accessed: day(2013, 9, 4),
      },
    ],
    [
      "Falls. Harbour Clinic. Winter, 2008.",
      {
        type: "webpage",
        title: "Falls",
        "container-title": "Harbour Clinic",
        issued: { ...day(2008), season: 4 },
      },
    ],
    [
      "Okafor NB, D'Angelo PR, et al. Falls. Harbour Clinic.",
      {
        type: "webpage",
        title: "Falls",
        author: [...people, { literal: "et al." }],
        "container-title": "Harbour Clinic",
      },
    ],
    [
      "Okafor NB, D'Angelo PR. The Book of Falls. 2nd ed. London: Quay Press; 2001.",
      {
        type: "book",
        title: "The Book of Falls",
        author: people,
        edition: "2",
        "publisher-place": "London",
        publisher: "Quay Press",
        issued: day(2001),
      },
    ],
    [
      "Okafor NB, ed. The Book of Falls. Quay Press; 2001.",
      {
        type: "book",
        title: "The Book of Falls",
        editor: people.slice(0, 1),
        publisher: "Quay Press",
        issued: day(2001),
      },
    ],
    [
      "Lind P. Bone. In: Okafor NB, D'Angelo PR, eds. The Book of Falls. 11th ed. London: Quay Press; 2001:12-20.",
      {
        type: "chapter",
        title: "Bone",
        author: [{ family: "Lind", given: "P" }],
        editor: people,
        "container-title": "The Book of Falls",
        edition: "11",
        "publisher-place": "London",
        publisher: "Quay Press",
        issued: day(2001),
        page: "12-20",
      },
    ],
    [
      "Bone Council. Falls in 2014. Geneva: Bone Council; May, 2015. Report no. 7. https://bone.example/7.",
      {
        type: "report",
        title: "Falls in 2014",
        author: [{ literal: "Bone Council" }],
        "publisher-place": "Geneva",
        publisher: "Bone Council",
        issued: day(2015, 5),
        number: "7",
        URL: "https://bone.example/7",
      },
    ],
    [
      "Tail fever. Online Mendelian Inheritance in Man. 123456. May 3, 2011; https://omim.example/123456.",
      {
        type: "entry",
        title: "Tail fever",
        "container-title": "Online Mendelian Inheritance in Man",
        number: "123456",
        issued: day(2011, 5, 3),
        URL: "https://omim.example/123456",
      },
    ],
    [
      "Lind P. Letter on falls. Personal communication. May 3, 2011.",
      {
        type: "personal_communication",
        title: "Letter on falls",
        author: [{ family: "Lind", given: "P" }],
        issued: day(2011, 5, 3),
      },
    ],
  ] as [string, Csl][])("%s", ([printed, csl]) => {
    expect(formatReference(csl).text).toBe(printed);
  });

  test("links the address and nothing around it, and slants the journal", () => {
    const csl: Csl = {
      type: "article-journal",
      title: "Falls",
      "container-title": "Rare Bone Rev",
      volume: "3",
      URL: "https://bone.example/1",
    };
    expect(formatReference(csl).parts).toEqual([
      { text: "Falls. " },
      { text: "Rare Bone Rev", italic: true },
      { text: ". 3. " },
      { text: "https://bone.example/1", href: "https://bone.example/1" },
      { text: "." },
    ]);
  });

  test("leaves no trace of a missing field, and its parts are its text", () => {
    fc.assert(
      fc.property(anyCsl, (csl) => {
        const { text, parts } = formatReference(csl);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(text).not.toMatch(/undefined|null|\.\.| {2}|^[ .;:]|\(\)|[;:] ?[;.]|; $| $/);
        expect(text).toMatch(/\.$/);
      }),
    );
  });

  test("is read back into the same fields", () => {
    fc.assert(
      fc.property(fullArticle, (csl) => {
        expect(readReferenceLines([{ line: 1, text: `1. ${formatReference(csl).text}` }])).toMatchObject([
          { csl, problems: [] },
        ]);
      }),
    );
  });
});

const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
const person = fc.record({ family: word, given: fc.stringMatching(/^[A-Z]{1,2}$/) });
const date = fc.oneof(
  fc.integer({ min: 1900, max: 2026 }).map((year) => day(year)),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map((parts) => day(...parts)),
  fc.tuple(fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 11 })).map(([year, month]) => ({
    "date-parts": [
      [year, month],
      [year, month + 1],
    ],
  })),
);
const anyCsl = fc.record(
  {
    type: fc.constantFrom(
      "article-journal",
      "webpage",
      "book",
      "chapter",
      "report",
      "entry",
      "personal_communication",
      "document",
    ),
    title: word,
    author: fc.array(person, { minLength: 1, maxLength: 4 }),
    editor: fc.array(person, { minLength: 1, maxLength: 2 }),
    "container-title": word,
    publisher: word,
    "publisher-place": word,
    issued: date,
    accessed: fc.constant(day(2017, 2, 16)),
    volume: fc.constantFrom("1", "30"),
    issue: fc.constantFrom("1", "Suppl 2"),
    page: fc.constantFrom("1", "e2-5"),
    number: fc.constant("77"),
    edition: fc.constantFrom("1", "2", "12", "Revised"),
    DOI: fc.constant("10.1000/x"),
    URL: fc.constant("https://a.example/b"),
  },
  { requiredKeys: ["type", "title"] },
) as fc.Arbitrary<Csl>;
const fullArticle = fc.record({
  type: fc.constant("article-journal" as const),
  title: fc
    .array(word, { minLength: 3, maxLength: 6 })
    .map((words) => `The ${words.join(" ").toLowerCase()}`),
  author: fc.array(person, { minLength: 1, maxLength: 8 }),
  "container-title": fc.tuple(word, word).map((two) => two.join(" ")),
  issued: date,
  volume: fc.integer({ min: 1, max: 400 }).map(String),
  issue: fc.constantFrom("1", "Suppl 2"),
  page: fc.constantFrom("e2-5", "101-110", "39"),
  PMID: fc.constant("123"),
  URL: fc.constant("https://pubmed.ncbi.nlm.nih.gov/123/"),
}) as fc.Arbitrary<Csl>;
