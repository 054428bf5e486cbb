import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNbib } from "./nbib";

const read = (text: string) => [...readNbib(text)];
const fields = (tags: string) => read(`PMID- 12\nTI  - Falls.\n${tags}`)[0];

const whole = `
PMID- 23719195
OWN - NLM
RIN - Rare Bone Rev. 2015 Feb 6;31(9):445. PMID: 25719196
ECI - Rare Bone Rev. 2014 Dec;30(12):1. doi: 10.1000/eci. PMID: 25719190
EIN - Rare Bone Rev. 2014 Mar-Apr;30(2):99
CIN - Rare Bone Rev. 2014 Mar-Apr;30(2):100
DP  - 2014 Jan-Feb
TI  - Falls in [rare] bone disease treated with a long title that goes on into the
      next line.
PG  - e22-5
LID - 10.1016/S0140-6736(97)11096-0 [doi]
FAU - Okafor, Nkechi B
AU  - Okafor NB
FAU - Hambrick, G W Jr
AU  - Hambrick GW Jr
CN  - Rare Bone Study Group
LA  - eng
PT  - Journal Article
PT  - Retracted Publication
DEP - 20130523
TA  - Rare Bone Rev
JT  - Rare bone reviews
VI  - 30
IP  - 1
AID - S0140-6736(97)11096-0 [pii]
AID - 10.1016/S0140-6736(97)11096-0 [doi]
PMC - PMC1234567
SO  - Rare Bone Rev. 2014 Jan-Feb;30(1):e22-5.
`;

describe("a PubMed record", () => {
  test("is read into its fields, with its organisations in their place, its wrapped lines joined and its notices beside it", () => {
    expect(read(whole)).toMatchObject([
      {
        is: "whole",
        line: 2,
        problems: [],
        csl: {
          type: "article-journal",
          title: "Falls in [rare] bone disease treated with a long title that goes on into the next line",
          author: [
            { family: "Okafor", given: "Nkechi B" },
            { family: "Hambrick", given: "G W", suffix: "Jr" },
            { literal: "Rare Bone Study Group" },
          ],
          "container-title": "Rare bone reviews",
          "container-title-short": "Rare Bone Rev",
          issued: {
            "date-parts": [
              [2014, 1],
              [2014, 2],
            ],
          },
          "available-date": { "date-parts": [[2013, 5, 23]] },
          volume: "30",
          issue: "1",
          page: "e22-5",
          PMID: "23719195",
          PMCID: "PMC1234567",
          DOI: "10.1016/s0140-6736(97)11096-0",
        },
        publicationTypes: ["Journal Article", "Retracted Publication"],
        notices: [
          { kind: "retraction", pmid: "25719196", date: { "date-parts": [[2015, 2, 6]] } },
          { kind: "concern", doi: "10.1000/eci", pmid: "25719190" },
          { kind: "correction", citation: "Rare Bone Rev. 2014 Mar-Apr;30(2):99" },
        ],
      },
    ]);
  });

  test.for([
    [
      "2014 Jan-Feb",
      {
        "date-parts": [
          [2014, 1],
          [2014, 2],
        ],
      },
    ],
    ["2012 Winter", { "date-parts": [[2012]], season: 4 }],
    [
      "1998 Dec-1999 Jan",
      {
        "date-parts": [
          [1998, 12],
          [1999, 1],
        ],
      },
    ],
    ["2015 Apr 1", { "date-parts": [[2015, 4, 1]] }],
    ["1990 Spring-Summer", { raw: "1990 Spring-Summer" }],
    ["2014 1st Quart", { raw: "2014 1st Quart" }],
  ] as const)("of %s has that date, in its own words if it is no date of the calendar", ([said, issued]) => {
    expect(fields(`DP  - ${said}`)).toMatchObject({ csl: { issued } });
  });

  test("marked as retracted without a notice has a retraction that says where it was read", () => {
    expect(fields("PT  - Retracted Publication")).toMatchObject({ notices: [{ kind: "retraction" }] });
  });

  test("that is itself a notice of retraction is not retracted", () => {
    expect(fields("PT  - Retraction of Publication\nROF - Rare Bone Rev. 2010;1:1. PMID: 9")).toMatchObject({
      notices: [],
    });
  });

  test("of a translated article keeps its brackets, its language and its original title", () => {
    const [record] = read("PMID- 12\nTI  - [Falls in bone].\nTT  - Chutes et os.\nLA  - fre\nDP  - 2001");
    expect(record).toMatchObject({
      csl: { title: "[Falls in bone]", language: "French", note: "Original title: Chutes et os." },
    });
  });

  test("without a page has the number of its article", () => {
    expect(fields("LID - e100 [pii]\nLID - 10.1000/x [doi]")).toMatchObject({
      csl: { number: "e100", DOI: "10.1000/x" },
    });
  });

  test("of a chapter stands in its book", () => {
    const [record] = read(
      "PMID- 12\nBTI - The Book of Bone\nTI  - Falls\nPB  - Quay Press\nPL  - London\nFED - Roe, Jane\nDP  - 2020 Jan",
    );
    expect(record).toMatchObject({
      csl: {
        type: "chapter",
        title: "Falls",
        "container-title": "The Book of Bone",
        publisher: "Quay Press",
        editor: [{ family: "Roe", given: "Jane" }],
      },
    });
  });

  test("with nothing but its number needs fields, and the next record is read all the same", () => {
    expect(read("PMID- 12\n\nPMID- 13\nTI  - Falls\n")).toMatchObject([
      { is: "partial", line: 1, fields: { PMID: "12" } },
      { is: "whole", line: 3, raw: "PMID- 13\nTI  - Falls" },
    ]);
  });
});

test("no text makes the reader fail, and every record has a line of the text", () => {
  const tag = fc.constantFrom(
    "PMID- 1",
    "TI  - a",
    "FAU - ,",
    "DP  - 2014",
    "      wrapped",
    "RIN - ",
    "LID - [doi]",
    "",
    "PMID-",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string({ unit: "grapheme" })), { maxLength: 30 }), (lines) => {
      for (const { line } of read(lines.join("\n")))
        expect(line).toBeLessThanOrEqual(Math.max(1, lines.join("\n").split("\n").length));
    }),
  );
}, 60_000);
