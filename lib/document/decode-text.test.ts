import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text";

const bytes = (...values: number[]) => new Uint8Array(values);

test("every text in UTF-8 comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.startsWith("\ufeff"));
      expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    }),
  );
});

test.for([
  ["a mark at the beginning is not part of the text", bytes(0xef, 0xbb, 0xbf, 0x41), "A"],
  ["UTF-16 as Notepad saves it", bytes(0xff, 0xfe, 0x41, 0, 0xe9, 0), "Aé"],
  ["UTF-16 the other way round", bytes(0xfe, 0xff, 0, 0x41, 0, 0xe9), "Aé"],
  ["an old Windows file", bytes(0x53, 0x6a, 0xf6), "Sjö"],
] as const)("%s", ([, from, text]) => {
  expect(decodeText(from)).toBe(text);
});
