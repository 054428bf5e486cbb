import fc from "fast-check";
import { expect, test } from "vitest";
import type { NodeJson } from "@/lib/document/document-types";
import { documentSchema, emptyDocument } from "@/lib/document/schema";
import { arbitraryDocument, cite, doc, h2, link, p, refId, td } from "@/lib/testing/documents";

const check = (...content: NodeJson[]) => documentSchema.nodeFromJSON(doc(...content)).check();

test("an answer is made of these blocks, inlines and marks and of nothing else", () => {
  expect(Object.keys(documentSchema.nodes).sort()).toEqual(
    "blockquote bulletList citation doc hardBreak heading listItem orderedList paragraph table tableCell tableHeader tableRow text".split(
      " ",
    ),
  );
  expect(Object.keys(documentSchema.marks).sort()).toEqual([
    "bold",
    "italic",
    "link",
    "subscript",
    "superscript",
  ]);
});

test("the empty document is well formed", () => {
  documentSchema.nodeFromJSON(emptyDocument).check();
});

test("every document of the generator is well formed", () => {
  fc.assert(fc.property(arbitraryDocument, (document) => documentSchema.nodeFromJSON(document).check()));
});

test.for<[string, NodeJson]>([
  ["a heading of level 9", { ...h2("Hair"), attrs: { level: 9 } }],
  ["a heading of level 1", { ...h2("Hair"), attrs: { level: 1 } }],
  ["a citation in a heading", h2("Hair", cite(refId(1)))],
  ["a citation of nobody", p({ type: "citation" })],
  ["a citation of something that is not an id", p(cite("1"))],
  ["a citation with an object for an id", p({ type: "citation", attrs: { refId: { a: 1 } as never } })],
  [
    "a citation of a quote that is not an id",
    p({ type: "citation", attrs: { refId: refId(1), quoteId: "q" } }),
  ],
  ["a citation with an endless locator", p(cite(refId(1), "p".repeat(300)))],
  ["a link that runs a script", p(link("javascript:alert(1)", "here"))],
  ["a link without an address", p({ type: "text", text: "here", marks: [{ type: "link" }] })],
  [
    "a cell over no column",
    { type: "table", content: [{ type: "tableRow", content: [{ ...td("a"), attrs: { colspan: 0 } }] }] },
  ],
  [
    "a cell over a thousand columns",
    { type: "table", content: [{ type: "tableRow", content: [{ ...td("a"), attrs: { colspan: 1000 } }] }] },
  ],
  [
    "a list that starts at half",
    { type: "orderedList", attrs: { start: 0.5 }, content: [{ type: "listItem", content: [p("a")] }] },
  ],
  [
    "subscript and superscript on one word",
    p({ type: "text", text: "a", marks: [{ type: "subscript" }, { type: "superscript" }] }),
  ],
])("the schema refuses %s", ([, block]) => {
  expect(() => check(block)).toThrow(RangeError);
});

test("a link keeps its address and nothing else", () => {
  const mark = documentSchema.marks.link?.create({
    href: "https://example.org",
    class: "overlay",
    target: "_blank",
  });
  expect(mark?.toJSON()).toEqual({ type: "link", attrs: { href: "https://example.org" } });
});
