import { expect, test } from "vitest";
import { isPassive } from "@/lib/document/language/passive";

test.for([
  ["The disease is caused by a gene.", true],
  ["It was first described in 1900.", true],
  ["The gene has been found.", true],
  ["They are not usually treated.", true],
  ["It is often inherited.", true],
  ["A gene causes the disease.", false],
  ["She is tired.", false],
  ["It is related to this.", false],
  ["They need rest.", false],
  ["It is red.", false],
  ["The blisters bleed.", false],
  ["Doctors treated it.", false],
  ["This is indeed so.", false],
] as const)("%s passive: %s", ([sentence, is]) => {
  expect(isPassive(sentence)).toBe(is);
});
