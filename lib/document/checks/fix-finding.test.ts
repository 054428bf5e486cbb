import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptDocument } from "@/lib/document/accept-document";
import { checkAnswer } from "@/lib/document/checks/check-answer";
import type { CheckName } from "@/lib/document/checks/check-kinds";
import { checkedBlock } from "@/lib/document/checks/checked-block";
import type { Finding, ReferenceState } from "@/lib/document/checks/finding";
import { fixFinding } from "@/lib/document/checks/fix-finding";
import { locate, placedBlocks } from "@/lib/document/checks/locate";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { documentSchema } from "@/lib/document/schema";
import { textBlocks } from "@/lib/document/text-blocks";
import {
  arbitraryDocument,
  bold,
  cite,
  doc,
  h2,
  h3,
  h4,
  link,
  p,
  quote,
  refId,
  row,
  table,
  td,
  th,
  ul,
} from "@/lib/testing/documents";

const references = new Map<string, ReferenceState>(
  [1, 2, 3].map((n) => [refId(n), { id: refId(n), label: `Source ${n}`, state: "here" }]),
);
const check = (document: DocumentJson) => checkAnswer({ question: "Why?", document, references });
const stateOf = (document: DocumentJson) =>
  EditorState.create({ doc: documentSchema.nodeFromJSON(document), schema: documentSchema });
const documentOf = (state: EditorState) => state.doc.toJSON() as DocumentJson;
const fixed = (document: DocumentJson, finding: Finding): DocumentJson | null => {
  const state = stateOf(document);
  const transaction = fixFinding(state, finding);
  return transaction && documentOf(state.apply(transaction));
};
const canonical = (document: DocumentJson) => documentOf(stateOf(document));

const WEB = "http://a.example/";
const source = cite(refId(1));

test.for<[string, CheckName, NodeJson[], NodeJson[]]>([
  ["a repeated word goes once", "repeated-word", [p("It is the the the end.")], [p("It is the end.")]],
  ["its marks stay", "repeated-word", [p("It ", bold("is"), " is bad.")], [p("It ", bold("is"), " bad.")]],
  ["a hidden character goes", "hidden-character", [p("10\u200bmg")], [p("10mg")]],
  ["a link gets https", "plain-http", [p(link(WEB, "Ann"))], [p(link("https://a.example/", "Ann"))]],
  [
    "a typed marker becomes its citation",
    "unlinked-marker",
    [p("A", source, " b [1].")],
    [p("A", source, " b ", source, ".")],
  ],
  ["a skipped level is taken", "skipped-heading", [h2("a"), h4("b"), p("c")], [h2("a"), h3("b"), p("c")]],
  ["an empty heading goes", "empty-heading", [h2(), p("c")], [p("c")]],
  ["the only block becomes a paragraph", "empty-heading", [h2()], [p()]],
  ["an empty item goes", "empty-item", [ul("a", p())], [ul("a")]],
  ["a list of nothing goes", "empty-item", [ul(p()), p("c")], [p("c")]],
  [
    "a quoted list of nothing leaves its quotation",
    "empty-item",
    [quote(ul(p())), p("c")],
    [quote(p()), p("c")],
  ],
  [
    "an empty row goes",
    "empty-row",
    [table(row(th("a"), th("b")), row(td(), td()), row(td("c"), td("d")))],
    [table(row(th("a"), th("b")), row(td("c"), td("d")))],
  ],
  [
    "the first row becomes the header",
    "table-without-header",
    [table(row(td("a"), td("b")), row(td("c"), td("d")))],
    [table(row(th("a"), th("b")), row(td("c"), td("d")))],
  ],
])("%s", ([, name, before, after]) => {
  const finding = check(doc(...before)).find((each) => each.check === name);
  expect(finding?.fix).toBeDefined();
  expect(finding && fixed(doc(...before), finding)).toEqual(canonical(doc(...after)));
});

test("a number that the list does not have is not offered", () => {
  const [finding] = check(doc(p("A", source, " b [2].")));
  expect(finding?.fix).toBeUndefined();
});

test("words that moved are found, words that are gone are left alone", () => {
  const before = doc(p("It is the the end."));
  const finding = check(before).find((each) => each.check === "repeated-word");
  if (!finding) throw new Error("It is not found.");
  expect(fixed(doc(h2("New"), p("Now it is the the end.")), finding)).toEqual(
    canonical(doc(h2("New"), p("Now it is the end."))),
  );
  expect(fixed(doc(p("It is the end.")), finding)).toBeNull();
});

const faults = fc.subarray<NodeJson>(
  [
    p("It is is the end.[1] And a [2, 1]."),
    p("See ", link(WEB, "the page"), " and a\u200bb."),
    h4("Deep"),
    h2(),
    ul("a", p()),
    quote(ul(p())),
    table(row(td("a"), td("b")), row(td(), td())),
    p("Cited.", source, cite(refId(2))),
  ],
  { minLength: 1 },
);
const faulty = fc
  .tuple(arbitraryDocument, faults, fc.boolean())
  .map(([document, wrong, isFirst]) =>
    doc(...(isFirst ? [...wrong, ...document.content] : [...document.content, ...wrong])),
  );
const texts = (document: DocumentJson) => textBlocks(document).map((block) => checkedBlock(block).text);
const isSame = (one: Finding, other: Finding) =>
  JSON.stringify([one.check, one.where, one.excerpt]) ===
  JSON.stringify([other.check, other.where, other.excerpt]);

test("a fix puts its finding right once, changes no other block’s words, and leaves a document that can be saved", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(faulty, (document) => {
      for (const finding of check(document).filter(({ fix }) => fix)) {
        const after = fixed(document, finding);
        if (!after || typeof finding.where === "string") throw new Error("It was not put right.");
        expect("document" in acceptDocument(withoutHidden(after))).toBe(true);
        const [was, is] = [texts(document), texts(after)];
        const removed = was.length - is.length;
        const other = finding.where.block;
        expect(is.slice(0, other)).toEqual(was.slice(0, other));
        expect(is.slice(other + 1)).toEqual(was.slice(other + 1 + removed));
        if (removed === 0) expect(check(after).some((each) => isSame(each, finding))).toBe(false);
        else
          expect(
            was
              .slice(other, other + removed)
              .join("")
              .trim(),
          ).toBe("");
      }
    }),
    { numRuns: 25 },
  );
});

// Another finding’s hidden character still stands, and a save would say so.
function withoutHidden(document: DocumentJson): DocumentJson {
  return JSON.parse(JSON.stringify(document).replaceAll("\u200b", "")) as DocumentJson;
}

test("every finding in the text is located where it says", () => {
  fc.assert(
    fc.property(faulty, (document) => {
      const blocks = placedBlocks(documentSchema.nodeFromJSON(document));
      for (const finding of check(document)) {
        if (typeof finding.where === "string") continue;
        const place = locate(blocks, finding);
        const { block, from = 0 } = finding.where;
        expect(place?.from).toBe((blocks[block]?.position ?? 0) + 1 + from);
      }
    }),
  );
});
