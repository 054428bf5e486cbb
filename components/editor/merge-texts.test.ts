import { expect, test } from "vitest";
import { doc, p } from "@/lib/testing/documents";
import { mergeTexts } from "./merge-texts";
import type { DraftText } from "./send-draft";

const text = (question: string, ...paragraphs: string[]): DraftText => ({
  question,
  document: doc(...paragraphs.map((words) => p(words))),
});
const base = text("Is it rare?", "It is rare.", "Ask a doctor.");

test.for([
  ["mine", text("How rare is it?", "It is rare.", "Ask a doctor."), base, "How rare is it?"],
  ["theirs", base, text("How rare is it?", "It is rare.", "Ask a doctor."), "How rare is it?"],
] as const)(
  "a question that one side changed is a place that side changed: %s",
  ([side, mine, theirs, question]) => {
    const merge = mergeTexts(base, mine, theirs);
    expect(merge.places.map(({ label, changedBy }) => [label, changedBy])).toEqual([["question", side]]);
    expect(merge.resolve([side])).toEqual(text(question, "It is rare.", "Ask a doctor."));
  },
);

test("a question that both changed can be kept twice, and the choices of the text follow it", () => {
  const merge = mergeTexts(
    base,
    text("Is it very rare?", "It is very rare.", "Ask a doctor."),
    text("Is it common?", "It is rare.", "Ask your doctor."),
  );
  expect(merge.places.map(({ changedBy }) => changedBy)).toEqual(["both", "mine", "theirs"]);
  expect(merge.resolve(["both", "mine", "theirs"])).toEqual(
    text("Is it very rare? Is it common?", "It is very rare.", "Ask your doctor."),
  );
});

test("equal places keep keys of their own, so that a choice in one is not a choice in the other", () => {
  const twice = text("", "One.", "Same.", "Two.", "Same.");
  const merge = mergeTexts(null, twice, text("", "One.", "Two."));
  const keys = merge.places.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("without a text they grew from, what only one side has stands in the usual result", () => {
  const merge = mergeTexts(
    null,
    text("Q?", "Both.", "Mine."),
    text("Q?", "Both.", "Theirs says another thing."),
  );
  expect(merge.resolve(merge.places.map(({ changedBy }) => changedBy))).toEqual(
    text("Q?", "Both.", "Mine.", "Theirs says another thing."),
  );
});
