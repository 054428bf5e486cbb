import { expect, test } from "vitest";
import { countSyllables } from "@/lib/document/language/syllables";

test.for([
  ["hair", 1],
  ["loss", 1],
  ["the", 1],
  ["made", 1],
  ["caused", 1],
  ["needed", 2],
  ["people", 2],
  ["table", 2],
  ["disease", 2],
  ["diseases", 3],
  ["yellow", 2],
  ["being", 2],
  ["doctor", 2],
  ["patient", 2],
  ["medicine", 3],
  ["syndrome", 2],
  ["genetic", 3],
  ["inherited", 4],
  ["condition", 3],
  ["serious", 3],
  ["area", 3],
  ["individual", 5],
  ["abnormality", 5],
  ["information", 4],
  ["autism", 3],
  ["mucopolysaccharidosis", 9],
  ["precious", 2],
  ["nausea", 3],
  ["well-known", 2],
  ["12", 1],
  ["Sjögren", 2],
] as const)("%s has about %d syllables", ([word, syllables]) => {
  expect(countSyllables(word)).toBe(syllables);
});
