import fc from "fast-check";
import { expect, test } from "vitest";
import { type Acceptance, acceptDocument } from "@/lib/document/accept-document";
import type { AcceptanceCode } from "@/lib/document/document-problem";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { documentSchema } from "@/lib/document/schema";
import {
  arbitraryDocument,
  bold,
  cite,
  doc,
  h2,
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

test("every document an editor can write is accepted as it is", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(acceptedDocument(acceptDocument(document))).toEqual(document);
    }),
  );
});

test("what the editor's own schema writes comes back the same, and accepting twice changes nothing", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const once = acceptedDocument(acceptDocument(documentSchema.nodeFromJSON(document).toJSON()));
      expect(JSON.stringify(acceptedDocument(acceptDocument(once)))).toBe(JSON.stringify(once));
      expect(once).toEqual(document);
    }),
  );
});

test("equal content is byte-equal: key order, defaults, split runs, empty lists and letters do not matter", () => {
  const one = {
    type: "doc",
    content: [
      {
        type: "heading",
        attrs: { level: 2 },
        content: [{ type: "text", text: "Sjögren", marks: [{ type: "bold" }, { type: "italic" }] }],
      },
    ],
  };
  const other = {
    content: [
      {
        content: [
          { text: "Sjo", marks: [{ type: "italic" }, { type: "bold" }], type: "text" },
          { type: "text", text: "\u0308gren", marks: [{ type: "italic" }, { type: "bold" }] },
        ],
        type: "heading",
      },
    ],
    type: "doc",
  };
  expect(JSON.stringify(acceptDocument(other))).toBe(JSON.stringify(acceptDocument(one)));
  expect(
    JSON.stringify(
      acceptDocument({ type: "doc", attrs: {}, content: [{ type: "paragraph", content: [], marks: [] }] }),
    ),
  ).toBe(JSON.stringify(acceptDocument(doc(p()))));
});

const script = (href: string) => doc(p(link(href, "here")));
const raw = (...content: unknown[]) => ({ type: "doc", content });
test.for<[string, unknown, AcceptanceCode]>([
  ["nothing", null, "malformed"],
  ["a text", "<p>Hair</p>", "malformed"],
  ["a list", [], "malformed"],
  ["a paragraph alone", p("Hair"), "malformed"],
  ["a document without a block", { type: "doc", content: [] }, "malformed"],
  ["a document with text for content", { type: "doc", content: "Hair" }, "malformed"],
  ["a block that is no object", raw("Hair"), "malformed"],
  ["a block that is a date", raw(new Date()), "malformed"],
  ["text outside a paragraph", raw({ type: "text", text: "Hair" }), "malformed"],
  ["a paragraph in a paragraph", raw(p(p("Hair"))), "malformed"],
  ["an empty list", raw({ type: "bulletList" }), "malformed"],
  ["a document in a document", raw(doc(p("Hair"))), "malformed"],
  ["an empty run of text", raw(p("")), "malformed"],
  ["a run of text that is a number", raw(p({ type: "text", text: 1 as never })), "malformed"],
  ["text on a paragraph", raw({ type: "paragraph", text: "Hair" }), "malformed"],
  ["a marked paragraph", raw({ type: "paragraph", marks: [{ type: "bold" }] }), "malformed"],
  ["the same mark twice", doc(p(marked("a", { type: "bold" }, { type: "bold" }))), "malformed"],
  [
    "two links on one word",
    doc(
      p(
        marked(
          "a",
          { type: "link", attrs: { href: "https://a.org" } },
          { type: "link", attrs: { href: "https://b.org" } },
        ),
      ),
    ),
    "malformed",
  ],
  [
    "subscript with superscript",
    doc(p(marked("a", { type: "subscript" }, { type: "superscript" }))),
    "malformed",
  ],
  ["a citation in a heading", doc(h2(cite(refId(1)))), "malformed"],
  ["an image", raw({ type: "image", attrs: { src: "javascript:alert(1)" } }), "unknown-node"],
  ["a node named like an inherited property", raw({ type: "constructor" }), "unknown-node"],
  ["a node named __proto__", raw({ type: "__proto__" }), "unknown-node"],
  ["an underline", doc(p(marked("a", { type: "underline" }))), "unknown-node"],
  ["a class on a paragraph", raw({ type: "paragraph", attrs: { class: "overlay" } }), "bad-attribute"],
  ["an unknown key on a node", raw({ type: "paragraph", style: "x" }), "bad-attribute"],
  [
    "a class on a link",
    doc(p(marked("a", { type: "link", attrs: { href: "https://a.org", class: "overlay" } }))),
    "bad-attribute",
  ],
  [
    "rel:null on a link",
    doc(p(marked("a", { type: "link", attrs: { href: "https://a.org", rel: null } }))),
    "bad-attribute",
  ],
  [
    "an attribute on bold",
    doc(p(marked("a", { type: "bold", attrs: { onclick: "alert(1)" } }))),
    "bad-attribute",
  ],
  [
    "an own __proto__ key",
    JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"text":"a"}}]}'),
    "bad-attribute",
  ],
  ["a heading of level 9", raw({ type: "heading", attrs: { level: 9 } }), "bad-attribute"],
  ["a heading of no level", raw({ type: "heading", attrs: { level: null } }), "bad-attribute"],
  [
    "a cell over 1,000 columns",
    raw({
      type: "table",
      content: [{ type: "tableRow", content: [{ ...td("a"), attrs: { colspan: 1000 } }] }],
    }),
    "bad-attribute",
  ],
  ["a citation of no reference", doc(p({ type: "citation", attrs: {} })), "bad-attribute"],
  ["a citation in capitals", doc(p(cite("0B0E0C1E-0000-4000-8000-000000000001"))), "bad-attribute"],
  [
    "a citation with a number",
    doc(p({ type: "citation", attrs: { refId: refId(1), number: 3 } })),
    "bad-attribute",
  ],
  ["a bold citation", doc(p({ ...cite(refId(1)), marks: [{ type: "bold" }] })), "bad-attribute"],
  [
    "a citation inside a link",
    doc(p({ ...cite(refId(1)), marks: [{ type: "link", attrs: { href: "https://a.org" } }] })),
    "bad-attribute",
  ],
  ["javascript:", script("javascript:alert(1)"), "bad-link"],
  ["JaVaScRiPt:", script("JaVaScRiPt:alert(1)"), "bad-link"],
  ["java, tab, script:", script("java\tscript:alert(1)"), "bad-link"],
  ["//evil.com", script("//evil.com"), "bad-link"],
  ["data:", script("data:text/html,<script>alert(1)</script>"), "bad-link"],
  ["https://pubmed.gov@evil", script("https://pubmed.gov@evil"), "bad-link"],
  ["a link without an address", doc(p(marked("a", { type: "link" }))), "bad-link"],
  ["a direction override in a dose", doc(p("Take 1\u202e0 mg")), "control-character"],
  ["a zero-width space in a dose", doc(p("Take 1\u200b0 mg")), "control-character"],
  ["a hidden character in a locator", doc(p(cite(refId(1), "p.\u200b 12"))), "control-character"],
])("%s is refused with its reason", ([, input, code]) => {
  const problem = problemOf(input);
  expect(problem?.code).toBe(code);
  expect(problem?.sentence).toMatch(/^[^\p{C}]{20,}\.$/u);
});

test("the sentence names the hidden character and the words before it", () => {
  expect(problemOf(doc(p("Take 1\u200b0 mg")))?.sentence).toBe(
    "There is a hidden character (zero-width space, U+200B) after “Take 1”. Delete it and type the words around it again.",
  );
});

test("right-to-left words, emoji, sub- and superscript are text like any other", () => {
  expect(
    problemOf(doc(p("تصلب الجلد ", "👩🏽\u200d⚕️ ", marked("2", { type: "subscript" })))),
  ).toBeUndefined();
});

test("a table in a list in a list still fits", () => {
  const nested = ul([p("a"), ol([p("b"), ul([p("c"), quote(table(row(th("d"), td("e"))))])])]);
  expect(problemOf(doc(nested))).toBeUndefined();
});

test.for([25, 5_000, 20_000])("%d quotes inside each other are refused at once", (depth) => {
  let deep: NodeJson = p("Hair");
  for (let level = 0; level < depth; level++) deep = quote(deep);
  const { problem, milliseconds } = timed(doc(deep));
  expect(problem?.code).toBe("too-deep");
  expect(milliseconds).toBeLessThan(100);
});

test.for(["[", '{"a":', '{"attrs":'])("20,000 times %s is refused at once wherever it stands", (opening) => {
  const deep =
    opening === "["
      ? "[".repeat(20_000) + "]".repeat(20_000)
      : opening.repeat(20_000) + 1 + "}".repeat(20_000);
  for (const text of [
    deep,
    `{"type":"doc","content":${deep}}`,
    `{"type":"doc","content":[{"type":"paragraph","attrs":${deep}}]}`,
    `{"type":"doc","content":[{"type":"heading","attrs":{"level":${deep}}}]}`,
  ]) {
    const { problem, milliseconds } = timed(JSON.parse(text));
    expect(problem).toBeDefined();
    expect(milliseconds).toBeLessThan(100);
  }
});

test("more than 1 MiB is refused, just under it is not", () => {
  expect(problemOf(doc(p("a".repeat(1_048_577))))?.code).toBe("too-large");
  expect(problemOf(doc(p("é".repeat(600_000))))?.code).toBe("too-large");
  expect(problemOf(doc(p("a".repeat(1_048_000))))).toBeUndefined();
});

test("more than 20,000 nodes are refused", () => {
  expect(problemOf(doc(...Array.from({ length: 20_001 }, () => p())))?.code).toBe("too-large");
});

test("no JSON whatsoever makes it throw", () => {
  const types = fc.constantFrom("doc", "paragraph", "text", "heading", "link", "citation", "x", "toString");
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.jsonValue({ maxDepth: 2 }),
      fc.record(
        {
          type: types,
          content: fc.array(tie("node")),
          attrs: fc.dictionary(fc.constantFrom("level", "refId", "href", "a"), fc.jsonValue({ maxDepth: 1 })),
          marks: fc.array(tie("node")),
          text: fc.string(),
        },
        { requiredKeys: [] },
      ),
    ),
  }));
  fc.assert(
    fc.property(node, fc.boolean(), (block, wrapped) => {
      const acceptance = acceptDocument(wrapped ? { type: "doc", content: [block] } : block);
      expect("document" in acceptance !== "problem" in acceptance).toBe(true);
    }),
  );
});

test("a typical answer is accepted in well under a millisecond or two", () => {
  const answer = doc(
    ...Array.from({ length: 10 }, (_, n) =>
      p(
        "Hair loss is a feature of the disease. ".repeat(6),
        cite(refId(n + 1)),
        bold("Often"),
        italic(" not "),
        link("https://example.org", "read more"),
      ),
    ),
  );
  for (let warm = 0; warm < 200; warm++) acceptDocument(answer);
  const started = performance.now();
  for (let run = 0; run < 200; run++) acceptDocument(answer);
  expect((performance.now() - started) / 200).toBeLessThan(3);
});

function acceptedDocument(acceptance: Acceptance): DocumentJson {
  if ("problem" in acceptance) throw new Error(acceptance.problem.sentence);
  return acceptance.document;
}

function problemOf(input: unknown) {
  const acceptance = acceptDocument(input);
  return "problem" in acceptance ? acceptance.problem : undefined;
}

function timed(input: unknown) {
  const started = performance.now();
  const problem = problemOf(input);
  return { problem, milliseconds: performance.now() - started };
}
