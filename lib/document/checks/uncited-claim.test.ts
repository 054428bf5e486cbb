import { expect, test } from "vitest";
import { checkAnswer } from "@/lib/document/checks/check-answer";
import { claimIn } from "@/lib/document/checks/claims";
import type { NodeJson } from "@/lib/document/document-types";
import { br, cite, doc, h2, link, p, quote, refId, row, table, td, th, ul } from "@/lib/testing/documents";

const source = cite(refId(1));

test.for<[string, NodeJson[], string[]]>([
  ["a sentence without one", [p("Hair grows. About 10% lose it. Ask.")], ["About 10% lose it."]],
  ["a citation in the sentence", [p("About 10% lose it", source, ". Ask.")], []],
  ["a citation directly after the full stop", [p("About 10% lose it.", source, " Ask.")], []],
  [
    "a citation of another sentence does not count",
    [p("Hair grows.", source, " About 10% lose it. Ask.")],
    ["About 10% lose it."],
  ],
  ["the citation that closes the paragraph is inherited", [p("About 10% lose it. Hair grows.", source)], []],
  [
    "up to the citation before it",
    [p("About 10% lose it. Hair grows.", source, " Some 20% keep it. Skin heals.", source)],
    ["About 10% lose it."],
  ],
  ["a typed marker is told as one", [p("About 10% lose it.[3]")], []],
  ["a link leads to the source", [p("About 10% lose it, says ", link("https://a.example/", "Ann"), ".")], []],
  ["a cell is cited beside its table", [table(row(th("a")), row(td("About 10%")))], []],
  ["a heading claims nothing", [h2("10% lose hair"), p("Yes.")], []],
  ["a quotation claims", [quote(p("About 10% lose it."))], ["About 10% lose it."]],
  ["a list item claims", [ul("About 10% lose it.")], ["About 10% lose it."]],
  [
    "items inherit what introduces their list",
    [p("Signs are:", source), ul("10% lose hair", "20% itch")],
    [],
  ],
  ["a line is a sentence", [p("About 10%", br, "Hair grows.", source)], []],
])("%s", ([, content, excerpts]) => {
  const found = checkAnswer({ question: "Why?", document: doc(...content) });
  expect(found.flatMap(({ check, excerpt }) => (check === "uncited-claim" ? excerpt : []))).toEqual(excerpts);
});

const FIGURE = "gives a figure";
const RESEARCH = "speaks of research";
const HOW_OFTEN = "says how often or how risky";

test.for<[string, string | null]>([
  ["It affects 1 in 50,000 people.", FIGURE],
  ["It affects one in ten thousand people.", FIGURE],
  ["Half of people get better.", FIGURE],
  ["The dose is 5 mg a day.", FIGURE],
  ["For more relief take 20 mg.", FIGURE],
  ["It begins between the ages of 5 and 15.", FIGURE],
  ["Studies have shown this.", RESEARCH],
  ["Many researchers believe it.", RESEARCH],
  ["There are reports in the medical literature.", RESEARCH],
  ["Most people get better.", HOW_OFTEN],
  ["It rarely spreads.", HOW_OFTEN],
  ["Smoking raises the risk of it.", HOW_OFTEN],
  ["It is more likely in winter.", HOW_OFTEN],
  ["Type 2 diabetes, vitamin B12 and COL5A1 on chromosome 9 in 2016.", null],
  ["Interleukin-6 and trisomy 21 are named so.", null],
  ["Call 301-251-4925 or 1-888-205-2311.", null],
  ["There are 2 main types.", null],
  ["A sturdy person studying.", null],
  ["Nerve conduction studies may help.", null],
  ["We are not aware of any studies of this.", null],
  ["No studies have looked at it.", null],
  ["You can find clinical trials near you.", null],
  ["Ask your doctor about the risks of surgery.", null],
  ["How many people get it, 10 or 20?", null],
  ["1. Wash your hands.", null],
  ["The most important thing is rest.", null],
])("%s %s", ([sentence, claim]) => {
  expect(claimIn(sentence)).toBe(claim);
});
