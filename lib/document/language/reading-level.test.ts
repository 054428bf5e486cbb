import { expect, test } from "vitest";
import { addCounts, bandOf, countSentence, gradeOf } from "@/lib/document/language/reading-level";
import { namesPattern } from "@/lib/document/language/set-aside";

const level = (...sentences: string[]) =>
  bandOf(gradeOf(addCounts(sentences.map((sentence) => countSentence(sentence, null)))));

test.for<[string, string, string[]]>([
  [
    "short words in short sentences",
    "up to grade 5",
    ["The skin is dry.", "It may itch at night.", "Use a mild soap."],
  ],
  [
    "plain health words",
    "grade 6–8",
    [
      "Your doctor can help you find the best medicine and tell you about possible problems.",
      "A nurse may teach you how to keep your muscles strong at home.",
    ],
  ],
  [
    "the language of papers",
    "college",
    [
      "Immunohistochemical evaluation demonstrated considerable heterogeneity of inflammatory infiltration characteristic of autoimmune connective tissue abnormalities.",
    ],
  ],
])("%s", ([, band, sentences]) => {
  expect(level(...sentences)).toBe(band);
});

test("the formulas are those of the papers", () => {
  const counts = { sentences: 30, words: 300, syllables: 450, longWords: 36 };
  const fleschKincaid = 0.39 * 10 + 11.8 * 1.5 - 15.59;
  const smog = 1.043 * 6 + 3.1291;
  expect(gradeOf(counts)).toBeCloseTo((fleschKincaid + smog) / 2, 10);
});

test("no words have no grade", () => {
  expect(gradeOf(countSentence("", null))).toBe(0);
});

test("the name of the disease makes no text harder", () => {
  const names = namesPattern(["Mucopolysaccharidosis"]);
  const sentence = "A child with mucopolysaccharidosis may tire.";
  expect(gradeOf(countSentence(sentence, names))).toBeLessThan(gradeOf(countSentence(sentence, null)));
});

test.for([
  [5.9, "up to grade 5"],
  [6, "grade 6–8"],
  [9, "grade 9–10"],
  [11, "grade 11–12"],
  [13, "college"],
] as const)("grade %d is in the band %s", ([grade, band]) => {
  expect(bandOf(grade)).toBe(band);
});
