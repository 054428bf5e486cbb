import fc from "fast-check";
import { expect, test } from "vitest";
import { findIsbn, normaliseIsbn } from "./isbn";

test.for([
  ["978-0-306-40615-7", "9780306406157"],
  ["ISBN-13: 978 0 306 40615 7", "9780306406157"],
  ["0-8044-2957-X", "080442957X"],
  ["080442957x", "080442957X"],
  ["978-0-306-40615-8", null],
  ["0-8044-2957-1", null],
  ["23719195", null],
  ["", null],
] as const)("%s is the book %s", ([text, isbn]) => {
  expect(normaliseIsbn(text)).toBe(isbn);
});

test("one wrong digit is always noticed (ISO 2108)", () => {
  const digit = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), digit, (place, by) => {
      const digits = [..."9780306406157"];
      digits[place] = String((Number(digits[place]) + by) % 10);
      expect(normaliseIsbn(digits.join(""))).toBe(null);
    }),
  );
});

test.for([
  ["978-0-306-40615-7 (hardback) 0-306-40615-2", "978-0-306-40615-7"],
  ["0306406153; 0306406152", "0306406152"],
  ["1932-6208", null],
] as const)("%s holds the book's number %s", ([text, isbn]) => {
  expect(findIsbn(text)).toBe(isbn);
});
