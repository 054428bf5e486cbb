import { expect, test } from "vitest";
import { fitsImport, importInput, MOST_TEXT_BYTES } from "@/lib/answers/import-input";

const problemOf = (text: string) =>
  importInput.safeParse({ fileName: "a.txt", text }).error?.issues[0]?.message;

test("an ordinary text is taken as it stands, its white space kept", () => {
  const text = "Cystinosis\n\n  What is it?\r\n";
  expect(importInput.parse({ fileName: "a.txt", text }).text).toBe(text);
});

test.for([
  ["an empty text", " \n\t "],
  ["what is no text", "PK\u0003\u0004\0\0"],
  ["a text that is too large", "a".repeat(MOST_TEXT_BYTES)],
] as const)("%s is refused with a sentence that says what to do or why", ([, text]) => {
  expect(problemOf(text)).toMatch(/\.$/);
});

test("a text is measured as it travels: line ends and letters beyond ASCII count what they take", () => {
  expect(fitsImport("a".repeat(MOST_TEXT_BYTES - 2))).toBe(true);
  expect(fitsImport("a".repeat(MOST_TEXT_BYTES - 1))).toBe(false);
  expect(fitsImport("\n".repeat(MOST_TEXT_BYTES / 2 - 1))).toBe(true);
  expect(fitsImport("\n".repeat(MOST_TEXT_BYTES / 2))).toBe(false);
  expect(fitsImport("é".repeat(MOST_TEXT_BYTES / 2))).toBe(false);
});
