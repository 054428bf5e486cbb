import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { goldenSources } from "./golden/golden-sources";
import { formatNlm } from "./nlm-style";
import type { Csl } from "./reference-schema";
import { nlmDate } from "./style-parts";

const golden = JSON.parse(readFileSync("lib/references/golden/nlm-by-citeproc.json", "utf8")) as string[];

test("400 sources are printed as citeproc prints them in NLM's own style, but for what it gets wrong", () => {
  const differing = goldenSources.flatMap((csl, at) => {
    const wanted = corrected(golden[at] ?? "", csl);
    const printed = formatNlm(csl);
    return printed === wanted ? [] : [{ at, wanted, printed }];
  });
  expect(golden).toHaveLength(400);
  expect(differing.slice(0, 3)).toEqual([]);
});

// What citeproc 2.4 does otherwise, and why we do not follow it.
function corrected(line: string, csl: Csl): string {
  const page = csl.page?.match(/^([A-Za-z]*)(\d+)-(?:[A-Za-z]*)(\d+)$/);
  return [
    // The apostrophe of a name is the one that its bearer writes.
    (text: string) => text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'"),
    // One page given twice is one page.
    (text: string) =>
      page?.[2] && page[2] === page[3]
        ? text.replace(`${page[1]}${page[2]}–${page[3]}`, `${page[1]}${page[2]}`)
        : text,
    // "1998 Dec–1999Jan" lacks a blank.
    (text: string) => text.replace(/–(\d{4})(?=[A-Z][a-z]{2}[; ])/, "–$1 "),
    // A page says in brackets when it was updated, where that is finer than the year (Citing Medicine 2nd ed., chapter 25).
    (text: string) => {
      const isFiner = csl.type === "webpage" && (csl.issued?.["date-parts"]?.[0]?.length ?? 0) > 1;
      if (!isFiner) return text;
      const [year, updated] = [nlmDate(csl.issued, "year"), `updated ${nlmDate(csl.issued)}`];
      return text.includes(`${year} [cited`)
        ? text.replace(`${year} [cited`, `${year} [${updated}; cited`)
        : text.replace(`${year}.`, `${year} [${updated}].`);
    },
  ].reduce((text, mend) => mend(text), line);
}

describe("NLM", () => {
  test.for([
    [
      "says the language of what is not in English",
      {
        type: "article-journal",
        title: "[Falls]",
        "container-title": "Rev Os",
        volume: "3",
        issued: { "date-parts": [[2012]] },
        page: "1-9",
        language: "French",
      },
      "[Falls]. Rev Os. 2012;3:1–9. French.",
    ],
    [
      "says when an article went online before print",
      {
        type: "article-journal",
        title: "Falls",
        "container-title": "J",
        volume: "3",
        page: "1",
        issued: { "date-parts": [[2014]] },
        "available-date": { "date-parts": [[2013, 5, 23]] },
        DOI: "10.1/x",
      },
      "Falls. J. 2014;3:1. Epub 2013 May 23. doi:10.1/x",
    ],
    [
      "has an entry of a database with its number",
      {
        type: "entry",
        title: "Tail fever",
        "container-title": "OMIM",
        number: "123456",
        issued: { "date-parts": [[2011, 5, 3]] },
        URL: "https://omim.example",
      },
      "Tail fever. OMIM [Internet]. 2011. Entry no.: 123456. Available from: https://omim.example",
    ],
    [
      "has a guideline with its version and number",
      {
        type: "guideline",
        title: "Falls",
        author: [{ literal: "ERN Bone" }],
        publisher: "ERN Bone",
        edition: "2",
        number: "7",
        issued: { "date-parts": [[2015]] },
      },
      "ERN Bone. Falls. 2nd ed. ERN Bone; 2015. Guideline no.: 7.",
    ],
    [
      "has what somebody said",
      {
        type: "personal_communication",
        title: "Letter on falls",
        author: [{ family: "Lind", given: "P" }],
        issued: { "date-parts": [[2011, 5, 3]] },
      },
      "Lind P. Letter on falls. Personal communication; 2011 May 3.",
    ],
    [
      "keeps a date that is none of the calendar",
      {
        type: "article-journal",
        title: "Falls",
        "container-title": "J",
        volume: "3",
        issued: { raw: "2014 1st Quart" },
      },
      "Falls. J. 2014 1st Quart;3.",
    ],
  ] as [string, Csl, string][])("%s", ([, csl, line]) => {
    expect(formatNlm(csl)).toBe(line);
  });

  test("says where a source was retracted, so that it may be cited as what it is", () => {
    const csl: Csl = {
      type: "article-journal",
      title: "Falls",
      "container-title": "J",
      issued: { "date-parts": [[1998]] },
      volume: "3",
    };
    expect(
      formatNlm(csl, [{ kind: "retraction", citation: "Rare Bone Rev. 2010 Feb 6;375(9713):445." }]),
    ).toBe("Falls. J. 1998;3. Retraction in: Rare Bone Rev. 2010 Feb 6;375(9713):445.");
  });
});
