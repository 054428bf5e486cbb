import { expect, test } from "vitest";
import { plainText } from "./plain-text";

test.for([
  ["a direction turned round", "Take 5\u202E0 mg"],
  ["a zero-width space inside a number", "5\u200B0 mg"],
  ["a control character", "a\u0007b"],
] as const)("%s is refused with a sentence that names it", ([, text]) => {
  const read = plainText(100).safeParse(text);
  expect(read.success).toBe(false);
  expect(read.error?.issues[0]?.message).toMatch(/invisible character \(.+\) after “/);
});

test("Arabic, Hebrew, emoji and new lines are words like any other", () => {
  for (const text of ["ما هو المرض؟", "מה זה?", "Family 👩‍👩‍👧 history", "one\ntwo"])
    expect(plainText(100).parse(text)).toBe(text);
});

test("equal words come out equal", () => {
  expect(plainText(100).parse(" Sjo\u0308gren ")).toBe("Sj\u00F6gren");
});

test("words that are too long are told by how much", () => {
  const read = plainText(1_000).safeParse("a".repeat(1_234));
  expect(read.error?.issues[0]?.message).toBe("Keep this to 1,000 characters or fewer; it has 1,234.");
});
