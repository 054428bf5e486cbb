import { expect, test } from "vitest";
import { mentionAt, mentionedIn, peopleFor, withMention } from "@/components/review/mention";

const people = [
  { id: "1", name: "Ann" },
  { id: "2", name: "Ann Archer" },
  { id: "3", name: "Rui de Ramos" },
];

test.for([
  ["@", 1, { from: 0, typed: "" }],
  ["See @an", 7, { from: 4, typed: "an" }],
  ["See @Ann Ar", 11, { from: 4, typed: "Ann Ar" }],
  ["(@r", 3, { from: 1, typed: "r" }],
  ["mail@example", 12, null],
  ["@ ", 2, null],
  ["Nobody", 6, null],
] as const)("at the end of %j the name being typed is %j", ([text, caret, place]) => {
  expect(mentionAt(text, caret)).toEqual(place);
});

test("people are found by the beginning of any of their names", () => {
  expect(peopleFor("ra", people).map(({ id }) => id)).toEqual(["3"]);
  expect(peopleFor("", people)).toHaveLength(3);
  expect(peopleFor("Ann Archer", people)).toEqual([]);
});

test("a chosen name takes the place of what was typed of it", () => {
  expect(withMention("See @an please", { from: 4, typed: "an" }, "Ann Archer")).toEqual({
    text: "See @Ann Archer please",
    caret: 16,
  });
});

test("of two names that begin alike, the longer one is meant, and each is named once", () => {
  expect(mentionedIn("@Ann Archer and @Ann Archer", people)).toEqual(["2"]);
  expect(mentionedIn("@Ann Archer and @Ann", people)).toEqual(["2", "1"]);
  expect(mentionedIn("Ann Archer", people)).toEqual([]);
});
