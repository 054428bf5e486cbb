import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordProblem } from "@/lib/access/password-law";

test.for([
  ["eleven characters are too few", "elevenchars", /at least 12/],
  ["emoji count as one each", "😀😀😀😀😀😀😀😀😀😀😀", /at least 12/],
  ["a whole mebibyte is too much", "a long one ".repeat(100), /at most/],
  ["the name of the address is known to everybody", "xx-Ann.Archer-2026", /e-mail/],
  ["the best-known password with digits", "Password123456", /tried first/],
  ["a row of keys", "qwertyuiopas", /tried first/],
  ["counting up", "123456789012", /tried first/],
  ["counting down", "987654321098", /tried first/],
  ["one letter", "aaaaaaaaaaaaa", /tried first/],
  ["one word twice over", "abcabcabcabc", /tried first/],
] as const)("%s: refused", ([, password, sentence]) => {
  expect(passwordProblem(password, "ann.archer@example.org")).toMatch(sentence);
});

test.for([
  ["a sentence", "we walked along the river"],
  ["no letters of ours", "жили были дед да баба"],
  ["from a manager", "x7Gq!kLp2#Vd9"],
  ["small letters only", "lantern copper tuesday"],
] as const)("%s: accepted", ([, password]) => {
  expect(passwordProblem(password, "ann.archer@example.org")).toBeNull();
});

test("a common password with digits or signs behind it is as common as before", () => {
  const tail = fc.string({ unit: fc.constantFrom("0", "1", "9", "!", "?", "."), minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom("Password", "welcome1", "QWERTYUIOP", "letmeinplease"), tail, (word, end) => {
      expect(passwordProblem(`${word}${end}`, "ann@example.org")).toMatch(/tried first/);
    }),
  );
});
