import { expect, test } from "vitest";
import { contradictionOf, mergedCsl } from "@/lib/references/merged-csl";
import type { Csl } from "@/lib/references/reference-schema";

const winner: Csl = { type: "article-journal", title: "On scleroderma", DOI: "10.1000/one", volume: "10" };
const loser: Csl = {
  type: "article-journal",
  title: "On Scleroderma.",
  PMID: "123",
  volume: "11",
  page: "3",
};

test("the winner keeps its fields and gains the identifiers of the loser", () => {
  expect(mergedCsl(winner, loser, [])).toEqual({ ...winner, PMID: "123" });
});

test("a field that was chosen comes from the loser", () => {
  expect(mergedCsl(winner, loser, ["volume", "pages"])).toEqual({
    ...winner,
    PMID: "123",
    volume: "11",
    page: "3",
  });
});

test("an identifier is never lost by choosing the empty one", () => {
  expect(mergedCsl(loser, winner, ["pmid"])).toMatchObject({ DOI: "10.1000/one" });
});

test.for([
  ["nothing speaks against it", winner, loser, null],
  [
    "two DOIs",
    winner,
    { ...loser, DOI: "10.1000/two" },
    "the DOI of one is 10.1000/one, of the other 10.1000/two",
  ],
  ["two PubMed numbers", { ...winner, PMID: "9" }, loser, "the PubMed number of one is 9"],
] as const)("%s", ([, a, b, sentence]) => {
  const said = contradictionOf(a, b);
  if (sentence === null) expect(said).toBeNull();
  else expect(said).toContain(sentence);
});
