// @vitest-environment jsdom
import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorOnPage, rangeOnPage, readShownText, wordsOnPage } from "@/components/review/shown-text";
import { linesOf, readLines } from "@/lib/document/anchor/read-lines";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { documentBlocksToHtml } from "@/lib/document/to-html";
import { arbitraryDocument, bold, cite, doc, p, refId, ul } from "@/lib/testing/documents";

function show(text: DocumentJson): void {
  const references = citationOrder(text).map((id, at) => ({ id, number: at + 1, label: "A source" }));
  document.body.innerHTML = documentBlocksToHtml(text, { references })
    .map((html, block) => `<div data-block="${block}">${html}</div>`)
    .join("");
}

test("a page has the words of its document, whatever stands in it", () => {
  fc.assert(
    fc.property(arbitraryDocument, (text) => {
      show(text);
      expect(readShownText(document).reading.text).toBe(readLines(linesOf(text)).text);
    }),
    { numRuns: 50 },
  );
});

test("what is marked on a page is anchored by its words, and found on the page again", () => {
  show(doc(p("It is very ", bold("rare"), ".", cite(refId(1)), " Nobody dies."), ul("One child", "Two")));
  const shown = readShownText(document);
  const [strong, item] = [document.querySelector("strong"), document.querySelector("li")];
  const marked = document.createRange();
  marked.setStart(strong?.firstChild as Node, 0);
  marked.setEnd(item?.firstChild as Node, 3);
  const anchor = anchorOnPage(shown, marked);
  expect(anchor).toEqual({
    ...{ quote: "rare. Nobody dies. One", prefix: "It is very ", suffix: " child", at: 8, of: 1 },
  });
  const from = shown.reading.text.indexOf("Nobody");
  expect(String(rangeOnPage(shown, from, from + "Nobody dies".length))).toBe("Nobody dies");
});

test("the words of a passage are told as readers see them, with the numbers of its citations; over two lines they are not", () => {
  show(doc(p("It is ", bold("rare"), cite(refId(1)), cite(refId(2)), ", we think."), p("Yes.")));
  const shown = readShownText(document);
  const of = (quote: string) => wordsOnPage(shown, { quote, prefix: null, suffix: null, at: 0, of: 1 });
  expect(of("rare, we think")).toBe("rare[1,2], we think");
  expect(of("we think. Yes.")).toBeNull();
});

test("of a paragraph marked by three presses, what follows it is no part", () => {
  show(doc(p("One."), p("Two.")));
  const marked = document.createRange();
  marked.setStart(document.querySelector("p")?.firstChild as Node, 0);
  marked.setEnd(document.querySelectorAll("p")[1] as Node, 0);
  expect(anchorOnPage(readShownText(document), marked)?.quote).toBe("One.");
});
