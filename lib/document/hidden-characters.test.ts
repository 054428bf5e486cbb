import { expect, test } from "vitest";
import { findHiddenCharacter, normalText, withoutHiddenCharacters } from "@/lib/document/hidden-characters";

test.for([
  ["letters, signs and dashes", "Sjögren’s — 10–20 % of α-GAL, 5 µg/m², ≥ 3 × 10⁹"],
  ["Arabic and Hebrew letters", "تصلب الجلد סקלרודרמה"],
  ["the non-joiner Persian needs", "می\u200cخواهم"],
  ["the joiner Hindi needs", "क्\u200dष"],
  ["a family", "👩\u200d👩\u200d👧 and 👩🏽\u200d⚕️"],
  ["a hard space", "10\u00a0mg"],
  ["combining marks", "x\u0304"],
] as const)("%s may stand in a text", ([, text]) => {
  expect(findHiddenCharacter(text)).toBeNull();
  expect(withoutHiddenCharacters(text)).toBe(text);
});

test.for([
  ["10\u200b mg", "zero-width space", "U+200B"],
  ["1\u202e0 mg", "right-to-left override", "U+202E"],
  ["1\u20660\u2069", "left-to-right isolate", "U+2066"],
  ["do\u200dse", "zero-width joiner", "U+200D"],
  ["do\u200cse", "zero-width non-joiner", "U+200C"],
  ["do\u00adse", "soft hyphen", "U+00AD"],
  ["\ufeffdose", "byte order mark", "U+FEFF"],
  ["do\u2060se", "word joiner", "U+2060"],
  ["do\u200fse", "right-to-left mark", "U+200F"],
  ["do\u0000se", "invisible control character", "U+0000"],
  ["do\u0008se", "invisible control character", "U+0008"],
  ["do\u0085se", "invisible control character", "U+0085"],
  ["do\u{e0041}se", "invisible control character", "U+E0041"],
  ["do\ud800se", "invisible control character", "U+D800"],
  ["do\u3164se", "invisible control character", "U+3164"],
] as const)("%j hides a character and is told so", ([text, name, code]) => {
  expect(findHiddenCharacter(text)).toMatchObject({ name, code });
  expect(findHiddenCharacter(withoutHiddenCharacters(text))).toBeNull();
});

test("a hidden character is found twice in a row", () => {
  expect(findHiddenCharacter("a\u200b")).toEqual(findHiddenCharacter("a\u200b"));
});

test("text is kept composed and on one line", () => {
  expect(normalText("Sjo\u0308gren\t10\r\nmg\u2028a")).toBe("Sjögren 10 mg a");
});
