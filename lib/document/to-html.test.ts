import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptDocument } from "@/lib/document/accept-document";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { citationNumbers, citationOccurrences } from "@/lib/document/numbering";
import { citationPlaceIds, documentToHtml } from "@/lib/document/to-html";
import { documentToText } from "@/lib/document/to-text";
import {
  arbitraryDocument,
  bold,
  br,
  cite,
  doc,
  h2,
  h4,
  italic,
  link,
  marked,
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

const references = (document: DocumentJson) =>
  [...citationNumbers(document)].map(([id, number]) => ({ id, number, label: `Author ${number}` }));
const html = (...content: NodeJson[]) =>
  documentToHtml(doc(...content), { references: references(doc(...content)) });
const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(refId) as [string, string, string, string, string];

test.for<[string, NodeJson[], string]>([
  ["paragraphs and breaks", [p("One", br, "two"), p()], "<p>One<br>two</p>"],
  ["headings", [h2("Hair"), h4("Loss")], "<h2>Hair</h2><h4>Loss</h4>"],
  [
    "marks",
    [p(bold("a"), italic("b"), marked("2", { type: "subscript" }), marked("n", { type: "superscript" }))],
    "<p><strong>a</strong><em>b</em><sub>2</sub><sup>n</sup></p>",
  ],
  [
    "lists",
    [ul("a", [p("b"), ol("c")]), { ...ol("d"), attrs: { start: 4 } }],
    '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><ol start="4"><li>d</li></ol>',
  ],
  ["an item of two paragraphs", [ul([p("a"), p("b")])], "<ul><li><p>a</p><p>b</p></li></ul>"],
  ["a quote", [quote(p("a"), ul("b"))], "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"],
  [
    "a link",
    [p(link("https://example.org/?a=1&b=2", "NIH"))],
    '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">NIH</a></p>',
  ],
  [
    "a link with bold words in it as one link",
    [
      p(
        link("https://e.org/", "a "),
        marked("b", { type: "link", attrs: { href: "https://e.org/" } }, { type: "bold" }),
        link("https://f.org/", "c"),
      ),
    ],
    '<p><a href="https://e.org/" rel="noopener noreferrer">a <strong>b</strong></a><a href="https://f.org/" rel="noopener noreferrer">c</a></p>',
  ],
  [
    "a table with head and row headers",
    [table(row(th("Gene"), th("Share")), row(th("A"), td("10 %")))],
    '<table><thead><tr><th scope="col">Gene</th><th scope="col">Share</th></tr></thead><tbody><tr><th scope="row">A</th><td>10 %</td></tr></tbody></table>',
  ],
  [
    "a header over two columns",
    [table(row({ ...th("Both"), attrs: { colspan: 2, rowspan: 1 } }), row(td("a"), td("b")))],
    '<table><thead><tr><th scope="colgroup" colspan="2">Both</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
])("%s are shown as plain semantic HTML", ([, content, expected]) => {
  expect(html(...content)).toBe(expected);
});

test("a citation is a link to its reference with a name of its own, and comes back to its place", () => {
  expect(html(p("Rare.", cite(a)), p("Yes.", cite(a, "p. 12")))).toBe(
    '<p>Rare.[<a role="doc-biblioref" href="#ref-1" id="cite-1-1" aria-label="Reference 1: Author 1">1</a>]</p>' +
      '<p>Yes.[<a role="doc-biblioref" href="#ref-1" id="cite-1-2" aria-label="Reference 1: Author 1, p. 12" title="p. 12">1</a>]</p>',
  );
});

test("neighbouring citations share one pair of brackets, runs are joined, and every source stays a link", () => {
  const shown = html(p(cite(a), "x", cite(b), "y", cite(e), cite(d), cite(a), cite(c), cite(a)));
  const [group] = /\[[^[]*\](?=<\/p>)/.exec(shown) ?? [];
  expect(group?.replace(/<[^>]+>/g, "")).toBe("[1,3–5]");
  expect([...(group ?? "").matchAll(/href="#ref-(\d)"/g)].map(([, number]) => number)).toEqual([
    "1",
    "3",
    "4",
    "5",
  ]);
});

test("headings move down on request and never past level 6", () => {
  expect(documentToHtml(doc(h2("a"), h4("b")), { references: [], headingShift: 1 })).toBe(
    "<h3>a</h3><h5>b</h5>",
  );
  expect(documentToHtml(doc(h4("b")), { references: [], headingShift: 5 })).toBe("<h6>b</h6>");
});

test("ids are unique, every link has its place, and numbers read are numbers derived", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const options = { references: references(document), idPrefix: "x-" };
      const shown = documentToHtml(document, options);
      const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.slice().sort()).toEqual([...citationPlaceIds(document, options).values()].flat().sort());
      expect(ids.length).toBe(citationOccurrences(document).length);
    }),
  );
});

test.for<[string, NodeJson]>([
  ["a node that is not known", { type: "iframe" }],
  ["a node that is not known in a line", p({ type: "image" })],
  ["a mark that is not known", p(marked("a", { type: "constructor" }))],
  ["a link that runs a script", p(link("javascript:alert(1)", "a"))],
  ["a heading of level 1", { ...h2("a"), attrs: { level: 1 } }],
  ["a start that is text", { ...ol("a"), attrs: { start: '1" onclick="' } }],
  ["a span that is text", table(row({ ...td("a"), attrs: { colspan: '1" onclick="', rowspan: 1 } }))],
  ["a row that is none", table(p("a"))],
  ["a cell that is none", table(row(p("a")))],
  ["an item that is none", { type: "bulletList", content: [p("a")] }],
])("%s is never shown", ([, block]) => {
  expect(() => html(block)).toThrow(RangeError);
});

test("a citation without its reference is never shown", () => {
  expect(() => documentToHtml(doc(p(cite(a))), { references: [] })).toThrow(RangeError);
});

test("20,000 quotes inside each other are refused, not overflowed", () => {
  let deep: NodeJson = p("a");
  for (let level = 0; level < 20_000; level++) deep = quote(deep);
  expect(() => html(deep)).toThrow("nested too deeply");
});

test("a typical answer is rendered in well under a millisecond", () => {
  const document = doc(
    ...Array.from({ length: 12 }, (_, n) =>
      p("Hair loss is a feature of the disease. ".repeat(8), cite(refId(n)), bold("often")),
    ),
  );
  const options = { references: references(document) };
  for (let warm = 0; warm < 200; warm++) documentToHtml(document, options);
  const started = performance.now();
  for (let run = 0; run < 200; run++) documentToHtml(document, options);
  expect((performance.now() - started) / 200).toBeLessThan(1);
});

const payloadFolder = "../shared/samples/xss";
describe.skipIf(!existsSync(payloadFolder))("well-known payloads", () => {
  const lines = existsSync(payloadFolder)
    ? readdirSync(payloadFolder)
        .filter((file) => file !== "LICENSE")
        .flatMap((file) => readFileSync(`${payloadFolder}/${file}`, "utf8").split("\n"))
        .filter((line) => line !== "")
    : [];

  test("as words they are shown as words, with no tag of theirs", () => {
    for (const line of lines) {
      const acceptance = acceptDocument(doc(p(line)));
      if ("problem" in acceptance) continue;
      const shown = documentToHtml(acceptance.document, { references: [] });
      expect(shown.replace(/^<p>|<\/p>$/g, "")).not.toMatch(/[<>"']/);
    }
  });

  test("as an address they are refused or stay inside the address", () => {
    for (const line of lines) {
      const acceptance = acceptDocument(doc(p(link(line, "a"))));
      if ("document" in acceptance)
        expect(documentToHtml(acceptance.document, { references: [] })).toMatch(
          /^<p><a href="https?:[^"<>]+" rel="noopener noreferrer">a<\/a><\/p>$/,
        );
    }
  });

  test("as a label they cannot leave their quotes", () => {
    for (const line of lines) {
      const shown = documentToHtml(doc(p(cite(a))), { references: [{ id: a, number: 1, label: line }] });
      expect(shown.match(/[<>]/g)).toHaveLength(8);
      expect(shown.match(/"/g)).toHaveLength(8);
    }
  });
});

test("a source that one group names twice is one number that tells both places", () => {
  const document = doc(p("It is rare.", cite(refId(1), "p. 2"), cite(refId(1)), cite(refId(1), "p. 9")));
  const html = documentToHtml(document, { references: [{ id: refId(1), number: 1, label: "Source 1" }] });
  expect(html.match(/doc-biblioref/g)).toHaveLength(1);
  expect(html).toContain('title="p. 2; p. 9"');
});

test("a place in the source is told of its citation and printed nowhere: page, copy, print and e-mail read the same", () => {
  const document = doc(p("It is rare.", cite(refId(1), 'p. 12, "Table 2"'), cite(refId(2))));
  const references = [1, 2].map((n) => ({ id: refId(n), number: n, label: `Source ${n}` }));
  const html = documentToHtml(document, { references });
  expect(html).toContain('aria-label="Reference 1: Source 1, p. 12, &quot;Table 2&quot;"');
  expect(html).toContain('title="p. 12, &quot;Table 2&quot;"');
  expect(html.match(/title=/g)).toHaveLength(1);
  expect(html.replace(/<[^>]*>/g, "")).toBe(documentToText(document));
  expect(documentToText(document)).toBe("It is rare.[1,2]");
});
