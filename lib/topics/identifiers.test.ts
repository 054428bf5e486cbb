import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseIdentifier, schemeNames } from "@/lib/topics/identifiers";

test.for([
  ["GARD", "GARD:0006626", "0006626"],
  ["GARD", "6626", "0006626"],
  ["GARD", "66261234", null],
  ["ORPHA", "ORPHA:774", "774"],
  ["ORPHA", "orphanet 774", "774"],
  ["ORPHA", "Q774", null],
  ["MONDO", "mondo_0019180", "0019180"],
  ["MONDO", "19180", "0019180"],
  ["DOID", "DOID:1270", "1270"],
  ["DOID", "", null],
  ["OMIM", "#187300", "187300"],
  ["OMIM", "MIM 187300", "187300"],
  ["OMIM", "18730", null],
  ["MESH", "d013683", "D013683"],
  ["MESH", "C536830", "C536830"],
  ["MESH", "M0021073", null],
  ["GARD", "0", null],
] as const)("%s written as “%s” is %s", ([scheme, typed, kept]) => {
  expect(normaliseIdentifier(scheme, typed)).toBe(kept);
});

test("what is kept, typed again, is the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...schemeNames), fc.stringMatching(/^[CD]?\d{1,9}$/), (scheme, typed) => {
      const kept = normaliseIdentifier(scheme, typed);
      if (kept !== null) expect(normaliseIdentifier(scheme, kept)).toBe(kept);
    }),
  );
});
