import { expect, test } from "vitest";
import { isGeneSymbol, namesPattern, readableWords } from "@/lib/document/language/set-aside";

const names = namesPattern(["Progressive hemifacial atrophy", "Parry-Romberg syndrome", "PHA"]);

test.for<[string, string, string[]]>([
  ["the topic is one word", "People with progressive hemifacial atrophy", ["People", "with", "it"]],
  ["a synonym is one word", "Parry-Romberg syndrome is rare", ["it", "is", "rare"]],
  ["a gene is one word", "The COL5A1 gene", ["The", "it", "gene"]],
  ["drugs are known by their ends", "take infliximab or penicillin", ["take", "it", "or", "it"]],
  ["an eponym is one word", "It is Ehlers-Danlos", ["It", "is", "it"]],
  ["an eponym at the start too", "Sjögren syndrome hurts", ["it", "syndrome", "hurts"]],
  ["a first word is a word", "Individuals hurt", ["Individuals", "hurt"]],
  ["plain words stay", "the capital of pain", ["the", "capital", "of", "pain"]],
])("%s", ([, sentence, words]) => {
  expect(readableWords(sentence, names)).toEqual(words);
});

test("without names nothing else is set aside", () => {
  expect(namesPattern([" ", "ab"])).toBeNull();
  expect(readableWords("hemifacial atrophy", null)).toEqual(["hemifacial", "atrophy"]);
});

test("names are taken letter by letter", () => {
  const odd = namesPattern(["Factor (V) deficiency + more"]);
  expect(readableWords("a Factor (V) deficiency + more", odd)).toEqual(["a", "it"]);
});

test.for([
  ["BRCA2", true],
  ["COL5A1", true],
  ["HLA", false],
  ["Type2", false],
  ["2016", false],
] as const)("%s is a gene symbol: %s", ([word, is]) => {
  expect(isGeneSymbol(word)).toBe(is);
});
