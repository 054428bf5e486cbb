import { expect, test } from "vitest";
import { findReferenceList } from "./find-reference-list";

const berg = "Berg B, Ek E. Hair and its loss. J Rare Dis. May 4, 2014; 30(1):22-25.";
const clinic = "Loss of hair. Example Clinic. July 6, 2016; https://www.example.org/hair.";
const lines = (...texts: string[]) => texts.map((text) => ({ text, number: null }));
const item = (number: number, text: string) => ({ text, number });

test.for([
  ["numbered lines at the end", lines("It is rare.[1]", `1. ${berg}`, `2. ${clinic}`), [1, 2], [1, 2]],
  [
    "with their heading",
    lines("It is rare.", "References:", `[1] ${berg}`, `[2] ${clinic}`),
    [1, 2],
    [1, 2, 3],
  ],
  ["items of a numbered list", [...lines("It is rare."), item(1, berg), item(2, clinic)], [1, 2], [1, 2]],
  ["nothing but the list", lines(`1. ${berg}`), [1], [0]],
  [
    "under a heading also without numbers, counted from one",
    lines("Sources", berg, clinic),
    [1, 2],
    [0, 1, 2],
  ],
  [
    "a copied list may begin later",
    lines("Known.[3]", "References", `3. ${berg}`, `4. ${clinic}`),
    [3, 4],
    [1, 2, 3],
  ],
  ["words after the list are no part of it", lines(`1. ${berg}`, "Call us."), [1], [0]],
] as const)("%s", ([, given, numbers, paragraphs]) => {
  const found = findReferenceList([...given]);
  expect(found?.entries.map(({ number }) => number)).toEqual(numbers);
  expect(found?.paragraphs).toEqual(paragraphs);
  expect(found?.entries[0]?.text).toBe(berg);
});

test.for([
  ["steps are no sources", lines("Do this:", "1. See a doctor.", "2. Rest in 2014.")],
  ["a heading over ordinary words is none", lines("References", "Ask your doctor for more.")],
  ["one paragraph is none", lines("It is rare.")],
] as const)("%s", ([, given]) => {
  expect(findReferenceList([...given])).toBeNull();
});
