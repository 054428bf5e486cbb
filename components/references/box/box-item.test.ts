import { expect, test } from "vitest";
import type { Csl } from "@/lib/references/reference-schema";
import { batchesOf, itemOf, withKnown } from "./box-item";

const nothing = { same: null, alike: [], clash: null, isDeleted: false };
const card = {
  id: "1",
  csl: { type: "book", title: "Here" } as const,
  formatted: "",
  label: "",
  isArchived: false,
  lockVersion: 0,
};
const whole = (problems: string[] = []) =>
  itemOf(1, "x", {
    is: "whole",
    line: 1,
    raw: "",
    csl: { type: "book", title: "A" },
    problems,
    publicationTypes: [],
    notices: [],
  });
const partial = itemOf(1, "x", { is: "partial", line: 1, raw: "", fields: { PMID: "12" }, problems: [] });

test.for([
  ["a whole record nobody knows is new and chosen", whole(), nothing, "new", true],
  ["one with a doubt waits to be looked at", whole(["?"]), nothing, "look", false],
  ["one that is here is only shown", whole(), { ...nothing, same: card }, "here", false],
  ["one like another is not chosen", whole(), { ...nothing, alike: [card] }, "alike", false],
  ["one whose number another source has is not chosen", whole(), { ...nothing, clash: card }, "clash", false],
  ["a bare number nobody knows needs fields", partial, nothing, "partial", false],
  ["a bare number that is here is here", partial, { ...nothing, same: card }, "here", false],
] as const)("%s", ([, item, known, standing, isChosen]) => {
  expect(withKnown(item, { ...known, alike: [...known.alike] })).toMatchObject({ standing, isChosen });
});

test("a record whose page cannot have been opened on its day needs fields, with all that it said and the sentence", () => {
  const csl: Csl = {
    type: "webpage",
    title: "A page",
    issued: { "date-parts": [[2020, 3]] },
    accessed: { "date-parts": [[2019, 1, 2]] },
  };
  const read = { line: 4, raw: "x", problems: ["?"], publicationTypes: [], notices: [] };
  const item = itemOf(1, "x", { is: "whole", csl: structuredClone(csl), ...read });
  expect(item.record).toEqual({
    ...{ is: "partial", line: 4, raw: "x", fields: csl },
    problems: [
      "The day you opened the page is before the day the source came out. Correct one of the two dates.",
      "?",
    ],
  });
  expect(withKnown(item, nothing)).toMatchObject({ standing: "partial", isChosen: false });
});

test("a request carries at most so many items, and never much more than half a million letters", () => {
  const long = itemOf(1, "x", {
    is: "whole",
    line: 1,
    raw: "",
    csl: { type: "book", title: "x".repeat(300_000) },
    problems: [],
    publicationTypes: [],
    notices: [],
  });
  expect(batchesOf([long, long, whole()], 200).map(({ length }) => length)).toEqual([1, 2]);
  expect(batchesOf(Array(450).fill(whole()), 200).map(({ length }) => length)).toEqual([200, 200, 50]);
});
