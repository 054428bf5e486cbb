import fc from "fast-check";
import { expect, test } from "vitest";
import { passageIds, withPassages } from "@/lib/document/passages";
import { documentToText } from "@/lib/document/to-text";
import { arbitraryDocument, cite, doc, p, refId, ul } from "@/lib/testing/documents";
import { documentToHtml } from "./to-html";

const withPassage = (ref: number, passage: number) => {
  const { type, attrs } = cite(refId(ref));
  return { type, attrs: { ...attrs, quoteId: refId(passage) } };
};
const document = doc(
  p("One.", withPassage(1, 11), withPassage(2, 12)),
  ul([p("Two.", withPassage(1, 11))], "Three."),
);

test("the passages of a text are listed each once, in reading order", () => {
  expect(passageIds(document)).toEqual([refId(11), refId(12)]);
});

test("a passage that does not belong leaves its citation, which stays", () => {
  const kept = withPassages(document, ({ id }) => id !== refId(11));
  expect(passageIds(kept)).toEqual([refId(12)]);
  expect(documentToText(kept)).toBe(documentToText(document));
  expect(passageIds(document)).toHaveLength(2);
});

test("a text whose passages all belong is the very same text", () => {
  expect(withPassages(document, () => true)).toBe(document);
  fc.assert(fc.property(arbitraryDocument, (any) => withPassages(any, () => false) === any));
});

test("readers never see which passage carries a citation", () => {
  const references = [1, 2].map((n) => ({ id: refId(n), number: n, label: `Source ${n}` }));
  const shown = documentToHtml(document, { references }) + documentToText(document);
  expect(shown).not.toContain(refId(11));
  expect(shown).not.toContain("quote");
});
