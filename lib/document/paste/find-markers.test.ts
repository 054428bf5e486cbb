import { expect, test } from "vitest";
import { findMarkers } from "./find-markers";

test.for([
  ["one number", "Rare.[3]", [[3]]],
  [
    "a list and a range",
    "Rare [1,3–5] and [2; 7-8].",
    [
      [1, 3, 4, 5],
      [2, 7, 8],
    ],
  ],
  ["spaces within", "[ 1 , 2 ]", [[1, 2]]],
  ["a number twice is one", "[2,2]", [[2]]],
  ["a range that runs backwards is its ends", "[5-3]", [[5, 3]]],
  ["a year or a dose in brackets is none", "[2014] [0.5 mg] [sic]", []],
] as const)("%s", ([, text, numbers]) => {
  expect(findMarkers(text).map((marker) => marker.numbers)).toEqual(numbers);
});

test("a marker is where its brackets are", () => {
  expect(findMarkers("ab[12]c")).toEqual([{ from: 2, to: 6, numbers: [12] }]);
});
