import { describe, expect, test } from "vitest";
import { readRis } from "./ris";

const read = (text: string) => [...readRis(text)];
const article = (tags: string) => read(`TY  - JOUR\nTI  - Falls\n${tags}\nER  - `)[0];

describe("a RIS record", () => {
  test.for([
    ["a number said to be PubMed's", "AN  - 23719195\nDB  - PubMed", { PMID: "23719195" }],
    ["a number labelled as PubMed's", "U1  - 23719195[pmid]", { PMID: "23719195" }],
    ["a PubMed Central number", "C2  - PMC1234567", { PMCID: "PMC1234567" }],
    ["a DOI given as an address", "DO  - https://doi.org/10.1000/ABC", { DOI: "10.1000/abc" }],
    [
      "a range of months beside the year",
      "Y1  - 2014/01//Jan-Feb",
      {
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
      },
    ],
    ["a finer date", "PY  - 2014\nDA  - 2014/01/05", { issued: { "date-parts": [[2014, 1, 5]] } }],
    [
      "a date in words",
      "PY  - 2014\nDA  - Jan-Feb",
      {
        issued: {
          "date-parts": [
            [2014, 1],
            [2014, 2],
          ],
        },
      },
    ],
    ["the day it was opened", "Y2  - 2017/02/16", { accessed: { "date-parts": [[2017, 2, 16]] } }],
    ["pages in two fields", "SP  - 22\nEP  - 25", { page: "22-25" }],
    ["one page given twice", "SP  - 827\nEP  - 827", { page: "827" }],
    [
      "authors of every form",
      "AU  - Marx, Karl, Jr\nAU  - Shannon,Claude E.\nAU  - Fanning E.\nAU  - Mayo Clinic",
      {
        author: [
          { family: "Marx", given: "Karl", suffix: "Jr" },
          { family: "Shannon", given: "Claude E." },
          { family: "Fanning", given: "E." },
          { literal: "Mayo Clinic" },
        ],
      },
    ],
    [
      "both names of a journal",
      "JF  - Rare Bone Reviews\nJA  - Rare Bone Rev",
      { "container-title": "Rare Bone Reviews", "container-title-short": "Rare Bone Rev" },
    ],
    [
      "two addresses in one line",
      "UR  - https://a.example/1; https://a.example/2",
      { URL: "https://a.example/1" },
    ],
  ] as const)("gives %s", ([, tags, csl]) => {
    expect(article(tags)).toMatchObject({ is: "whole", csl, problems: [] });
  });

  test("gives no PubMed number where the number may be another database's", () => {
    expect(article("AN  - 2006713348\nDB  - Embase")).toMatchObject({
      csl: expect.not.objectContaining({ PMID: expect.anything() }),
    });
  });

  test("keeps a value that goes on below its tag, even where a line begins like a tag", () => {
    expect(article("N1  - first line\nER then the second\n      and the last")).toMatchObject({
      csl: { note: "first line ER then the second and the last" },
    });
  });

  test("that is not closed says so, and the next one begins anew", () => {
    expect(read("TY  - BOOK\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - ")).toMatchObject([
      {
        line: 1,
        csl: { type: "book", title: "One" },
        problems: ["This record does not end (its ER line is missing). Its last fields may be lost."],
      },
      { line: 3, csl: { title: "Two" }, problems: [] },
    ]);
  });

  test("with an identifier that is none loses it with a problem that quotes it", () => {
    expect(article("DO  - see the publisher")).toMatchObject({
      problems: ["“see the publisher” is not a DOI and was left out."],
    });
  });

  test("with neither title nor identifier is not understood", () => {
    expect(read("TY  - JOUR\nER  - ")).toEqual([
      {
        is: "unread",
        line: 1,
        raw: "TY  - JOUR\nER  -",
        sentence: "This record has no title and no identifier.",
      },
    ]);
  });
});
