import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cslSchema } from "@/lib/references/reference-schema";
import { readReferenceLines } from "./pasted-lines";

const read = (text: string) => readReferenceLines([{ line: 7, text }])[0];
const day = (...parts: number[]) => ({ "date-parts": [parts] });
const lost = "The address of this page is missing. Find the page and add its link.";

describe("a pasted reference", () => {
  test("keeps its line, its number and its raw text", () => {
    const text = "  4. Falls. Harbour Clinic. May, 2012; https://harbour.example/falls/.";
    expect(read(text)).toEqual({
      line: 7,
      number: 4,
      raw: text.trim(),
      problems: [],
      csl: {
        type: "webpage",
        title: "Falls",
        "container-title": "Harbour Clinic",
        issued: day(2012, 5),
        URL: "https://harbour.example/falls/",
      },
    });
  });

  test.for([
    [
      "an address glued to the pages",
      "Lind P, Roe NG, and Okafor MM. Falls: a review. Rare Bone Rev. April 1, 2015; 10:39:https://bone.example/articles/10.1186/s1-2.",
      {
        author: [
          { family: "Lind", given: "P" },
          { family: "Roe", given: "NG" },
          { family: "Okafor", given: "MM" },
        ],
        title: "Falls: a review",
        volume: "10",
        page: "39",
        DOI: "10.1186/s1-2",
        URL: "https://bone.example/articles/10.1186/s1-2",
      },
      [],
    ],
    [
      "a range of months and a PubMed address",
      "Lind P. Falls. Rare Bone Rev. January-February, 2014; 30(1):e22-25. https://www.ncbi.nlm.nih.gov/pubmed/12.",
      {
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
        volume: "30",
        issue: "1",
        page: "e22-25",
        PMID: "12",
      },
      [],
    ],
    [
      "the NLM form",
      "Lind P, Roe N. Falls. Rare Bone Rev. 2014 Jan-Feb;30(1):22-5. doi: 10.1000/X. PubMed PMID: 12; PMCID: PMC34.",
      {
        "container-title": "Rare Bone Rev",
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
        DOI: "10.1000/x",
        PMID: "12",
        PMCID: "PMC34",
      },
      [],
    ],
    [
      "no full stop before the year",
      "Lind P, et al. Why falls? N Engl J Falls 2014;370(2):1-9.",
      {
        author: [{ family: "Lind", given: "P" }, { literal: "et al." }],
        title: "Why falls?",
        "container-title": "N Engl J Falls",
        issued: day(2014),
      },
      [],
    ],
    [
      "a day of access and no address",
      "Falls. Harbour Clinic Web site. 2008; Accessed 8/4/2010.",
      { type: "webpage", "container-title": "Harbour Clinic", issued: day(2008), accessed: day(2010, 8, 4) },
      [lost],
    ],
    [
      "a first name first",
      "Peter R Lind. Falls. eClinic. July 17, 2006; Accessed 9/4/2008.",
      { author: [{ family: "Lind", given: "Peter R" }], title: "Falls", "container-title": "eClinic" },
      [lost],
    ],
    [
      "others of a first name first",
      "Peter R Lind et al. 16p Falls. Clinic. July 17, 2006; Accessed 9/4/2008.",
      { author: [{ family: "Lind", given: "Peter R" }, { literal: "et al." }], title: "16p Falls" },
      [lost],
    ],
    [
      "a title that looks like a name",
      "Vitamin D. Harbour Clinic. 2011; https://harbour.example/d.",
      { title: "Vitamin D", "container-title": "Harbour Clinic" },
      ["“Vitamin D” was read as the title. If it is an author, move it."],
    ],
    [
      "a date nobody can read",
      "Falls. Harbour Clinic. Mid-2011; https://harbour.example/d.",
      { issued: { raw: "Mid-2011" } },
      ["“Mid-2011” could not be read as a date. It is kept as it stands."],
    ],
    [
      "a book",
      "Lind P. The Book of Falls. 3rd ed. London: Quay Press; 2001.",
      {
        type: "book",
        title: "The Book of Falls",
        edition: "3",
        "publisher-place": "London",
        publisher: "Quay Press",
        issued: day(2001),
      },
      [],
    ],
    [
      "a chapter",
      "Lind P. Bone. In: Roe J, Poe E, eds. The Book of Falls. 2nd ed. New York, NY: Quay; 2014:22-33.",
      {
        type: "chapter",
        title: "Bone",
        editor: [
          { family: "Roe", given: "J" },
          { family: "Poe", given: "E" },
        ],
        "container-title": "The Book of Falls",
        edition: "2",
        "publisher-place": "New York, NY",
        page: "22-33",
      },
      [],
    ],
  ] as const)("may have %s", ([, text, fields, problems]) => {
    expect(read(text)).toMatchObject({ csl: fields, problems });
  });

  test("that cannot be understood becomes a title with a problem, and its identifiers are kept", () => {
    expect(read("3. see the PDF of last year PMID: 12")).toMatchObject({
      number: 3,
      csl: { type: "document", title: "see the PDF of last year PMID: 12", PMID: "12" },
      problems: [
        "This reference could not be read into fields. Its whole text stands in the title; fill in the fields and shorten it.",
      ],
    });
  });

  test("an unsafe link is never stored as one", () => {
    expect(read("Falls. Clinic. 2011; https://nih.gov@evil.example/x.")?.csl).not.toHaveProperty("URL");
  });

  test("broken over two lines is one", () => {
    const lines = [
      "1. Lind P. Falls in",
      "   families. Rare Bone Rev. 2014; 3:1-2.",
      "2. Falls. Clinic. 2012; https://a.example/.",
    ];
    const found = readReferenceLines(lines.map((text, place) => ({ line: place + 1, text })));
    expect(found.map(({ line, csl }) => [line, csl.title])).toEqual([
      [1, "Falls in families"],
      [3, "Falls"],
    ]);
  });

  test("of any text whatever can be stored, and its text is kept", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 300 }),
          fc.array(pieces, { maxLength: 12 }).map((each) => each.join(" ")),
        ),
        (text) => {
          for (const { csl, raw } of readReferenceLines([{ line: 1, text }])) {
            expect(cslSchema.safeParse(csl).error).toBeUndefined();
            expect(raw).toBe(text.trim());
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("of great length is read at once", () => {
    const started = performance.now();
    for (const text of [
      "a. ".repeat(20_000),
      "Lind P, ".repeat(10_000),
      "In: ".repeat(20_000),
      "2014; ".repeat(20_000),
      "https://a.example/(".repeat(5000),
    ])
      readReferenceLines([{ line: 1, text }]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

const pieces = fc.constantFrom(
  "1.",
  "Lind P,",
  "Roe N.",
  "et al.",
  "In:",
  "eds.",
  "2014;",
  "30(1):2-5.",
  "May 5, 2011;",
  "London: Quay;",
  "https://a.example/x.",
  "Accessed 13/45/2011.",
  "doi:10.1/x",
  "doi:10.1000/X",
  "PMID: 99999999",
  "Falls?",
  "2nd ed.",
  "\u202e",
  "\ud800",
);
