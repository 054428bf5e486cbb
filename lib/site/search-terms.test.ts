import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_QUERY, readSearchTerms } from "@/lib/site/search-terms";

test.for([
  ["  hair   loss ", { text: "hair loss", head: "hair ", prefix: "loss:*" }],
  ["hair lo", { text: "hair lo", head: null, prefix: null }],
  ["cyst", { text: "cyst", head: "", prefix: "cyst:*" }],
  ['"hair loss', { text: '"hair loss', head: null, prefix: null }],
  ["hair -loss", { text: "hair -loss", head: null, prefix: null }],
  ["hair or loss", { text: "hair or loss", head: null, prefix: null }],
  ["a\u0000b\u202ecyst", { text: "a b cyst", head: "a b ", prefix: "cyst:*" }],
] as const)("%j is read as words, the last of which may be unfinished", ([typed, terms]) => {
  expect(readSearchTerms(typed)).toEqual({ ...terms, isTooLong: false });
});

test("no query, however odd, gives a prefix that could be anything but the letters of one word", {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const { text, prefix } = readSearchTerms(typed);
      expect(text.length).toBeLessThanOrEqual(LONGEST_QUERY);
      if (prefix !== null) expect(prefix).toMatch(/^[\p{L}\p{N}]{3,}:\*$/u);
    }),
  );
  expect(readSearchTerms("a".repeat(201)).isTooLong).toBe(true);
});
