import { expect, test } from "vitest";
import { readCslJson } from "./csl-json";

const read = (text: string) => [...readCslJson(text)];
const one = (item: object) => read(JSON.stringify([item]))[0];

test.for([
  [
    "numbers where texts belong",
    { volume: 30, issue: 1, PMID: 12 },
    { volume: "30", issue: "1", PMID: "12" },
  ],
  [
    "parts of a date as texts",
    { issued: { "date-parts": [["2014", "1"]] } },
    { issued: { "date-parts": [[2014, 1]] } },
  ],
  [
    "a raw date",
    { issued: { raw: "Jan-Feb 2014" } },
    {
      issued: {
        "date-parts": [
          [2014, 1],
          [2014, 2],
        ],
      },
    },
  ],
  [
    "a particle of its own",
    { author: [{ family: "Berg", "non-dropping-particle": "van den", given: "H" }] },
    { author: [{ family: "van den Berg", given: "H" }] },
  ],
  [
    "an organisation as a family name",
    { author: [{ family: "Mayo Clinic" }] },
    { author: [{ literal: "Mayo Clinic" }] },
  ],
  [
    "markup in a title",
    { title: "Effects of <i>BRCA1</i> &amp; <sup>13</sup>C" },
    { title: "Effects of BRCA1 & 13C" },
  ],
  [
    "Crossref's lists and names",
    {
      type: "journal-article",
      title: ["Falls"],
      "short-container-title": ["Rare Bone Rev"],
      "article-number": "e7",
    },
    { type: "article-journal", title: "Falls", "container-title-short": "Rare Bone Rev", number: "e7" },
  ],
  ["a guideline by its genre", { type: "report", genre: "Guideline" }, { type: "guideline" }],
] as const)("an item with %s is read", ([, item, csl]) => {
  expect(one({ type: "article-journal", title: "Falls", ...item })).toMatchObject({
    is: "whole",
    csl,
    problems: [],
  });
});

test("one object is a list of one", () => {
  expect(read('\n{"type":"book","title":"Falls"}')).toMatchObject([{ line: 2, csl: { title: "Falls" } }]);
});

test("a broken item breaks no other, and says its line", () => {
  expect(
    read(
      '[\n{"title":"A","type":"book"},\n{"title":"B" "type":"book"},\n{"title":"C, [or }","type":"book"}\n, 5]',
    ),
  ).toMatchObject([
    { is: "whole", line: 2 },
    { is: "unread", line: 3, sentence: expect.stringContaining("not well-formed JSON") },
    { is: "whole", line: 4, csl: { title: "C, [or }" } },
    { is: "unread", line: 5 },
  ]);
});
