import fc from "fast-check";
import { expect, test } from "vitest";
import { isEmptyDocument, textBlocks } from "@/lib/document/text-blocks";
import { documentToText } from "@/lib/document/to-text";
import { wordCount } from "@/lib/document/word-count";
import {
  arbitraryDocument,
  bold,
  br,
  cite,
  doc,
  h2,
  ol,
  p,
  quote,
  refId,
  row,
  table,
  td,
  th,
  ul,
} from "@/lib/testing/documents";

test("an answer reads as plain text with its numbers", () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(refId) as [string, string, string, string];
  const document = doc(
    h2("Hair"),
    p("Loss is ", bold("common"), ".", cite(a), br, "Often.", cite(d), cite(b), cite(c)),
    ul("one", [p("two"), ol("three", "four")]),
    { ...ol("nine", "ten"), attrs: { start: 9 } },
    quote(p("He said."), p("So.")),
    table(row(th("Gene"), th("Share")), row(td("A"), td("10 %", cite(a)))),
    p(),
  );
  expect(documentToText(document)).toBe(
    [
      "Hair",
      "Loss is common.[1]\nOften.[2–4]",
      "- one\n- two\n  1. three\n  2. four",
      "9. nine\n10. ten",
      "> He said.\n>\n> So.",
      "Gene\tShare\nA\t10 %[1]",
    ].join("\n\n"),
  );
});

test("numbers may be given, and a citation without one is refused", () => {
  expect(documentToText(doc(p("a", cite(refId(1)))), new Map([[refId(1), 7]]))).toBe("a[7]");
  expect(() => documentToText(doc(p(cite(refId(1)))), new Map())).toThrow(RangeError);
});

test("every word of every block is in the text, in order", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const words = (text: string) => text.split(/[\s\uFFFC]+/).filter((word) => word !== "");
      const text = documentToText(document).replace(/\[[\d,–]+\]/g, " ");
      let from = 0;
      for (const word of words(
        textBlocks(document)
          .map((block) => block.text)
          .join(" "),
      )) {
        const found = text.indexOf(word, from);
        expect(found).toBeGreaterThanOrEqual(from);
        from = found + word.length;
      }
    }),
  );
});

test("words are counted as a person would", () => {
  expect(
    wordCount(
      doc(
        h2("Hair loss"),
        p("Sjögren’s case-control study of 0.5 mg/day:", cite(refId(1)), " 10–20 %."),
        ul("and so on"),
      ),
    ),
  ).toBe(13);
});

test("a document of empty paragraphs is empty, one citation makes it an answer", () => {
  expect(isEmptyDocument(doc(p(), ul(p("  "))))).toBe(true);
  expect(isEmptyDocument(doc(p(cite(refId(1)))))).toBe(false);
});
