import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/document/canonical-json";
import { applyComparison } from "@/lib/document/compare/apply-comparison";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import type { Change } from "@/lib/document/compare/comparison";
import { describeComparison } from "@/lib/document/compare/describe-comparison";
import { leafBlocks } from "@/lib/document/compare/leaf-blocks";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import {
  arbitraryDocument,
  bold,
  br,
  cite,
  doc,
  h2,
  h3,
  italic,
  link,
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

const [a, b, c] = [refId(1), refId(2), refId(3)] as [string, string, string];
const labels = new Map([
  [a, "Mayo Clinic 2016"],
  [b, "NORD 2024"],
  [c, "Cassano 2014"],
]);
const sentence = "Hair loss is a feature of the disease and may be permanent.";

test.for<[string, NodeJson[], NodeJson[], string]>([
  ["nothing", [p(sentence, cite(a))], [p(sentence, cite(a))], "Nothing changed."],
  [
    "a swapped citation",
    [p(sentence, cite(a))],
    [p(sentence, cite(b))],
    "1 citation replaced (Mayo Clinic 2016 → NORD 2024).",
  ],
  [
    "a citation put in before all others",
    [p(sentence, cite(a)), p("So.", cite(b))],
    [p("Hair loss", cite(c), sentence.slice(9), cite(a)), p("So.", cite(b))],
    "1 citation added (Cassano 2014).",
  ],
  [
    "a citation left out",
    [p(sentence, cite(a), cite(b))],
    [p(sentence, cite(b))],
    "1 citation removed (Mayo Clinic 2016).",
  ],
  [
    "another page of the same source",
    [p(sentence, cite(a, "p. 1"))],
    [p(sentence, cite(a, "p. 2"))],
    "1 citation replaced (Mayo Clinic 2016).",
  ],
  [
    "a changed word",
    [p("Take 10 mg a day with food.")],
    [p("Take 100 mg a day with food.")],
    "1 passage changed.",
  ],
  [
    "a changed decimal",
    [p("Take 0.5 mg a day with food.")],
    [p("Take 5 mg a day with food.")],
    "1 passage changed.",
  ],
  [
    "a negation",
    [p("This is safe for children.")],
    [p("This is not safe for children.")],
    "1 passage changed.",
  ],
  [
    "two words side by side",
    [p("It may often be found in boys.")],
    [p("It will never be found in boys.")],
    "1 passage changed.",
  ],
  [
    "two words apart",
    [p("It may be found in boys.")],
    [p("It will be found in girls.")],
    "2 passages changed.",
  ],
  [
    "bold words",
    [p("Do not stop taking it.")],
    [p("Do ", bold("not"), " stop taking it.")],
    "1 passage reformatted.",
  ],
  [
    "half a word in italics",
    [p("The COL5A1 gene.")],
    [p("The ", italic("COL5"), "A1 gene.")],
    "1 passage reformatted.",
  ],
  [
    "another address under the same words",
    [p("See ", link("https://a.org/", "the page"), ".")],
    [p("See ", link("https://b.org/", "the page"), ".")],
    "1 link changed.",
  ],
  [
    "a link taken off",
    [p("See ", link("https://a.org/", "the page"), ".")],
    [p("See the page.")],
    "1 link changed.",
  ],
  ["a line break for a space", [p("One two three")], [p("One two", br, "three")], "1 passage changed."],
  ["a new paragraph", [p(sentence)], [p(sentence), p("Ask a doctor.")], "1 paragraph added."],
  [
    "a new paragraph with a source",
    [p(sentence)],
    [p("Ask a doctor.", cite(a)), p(sentence)],
    "1 paragraph added, 1 citation added (Mayo Clinic 2016).",
  ],
  [
    "a paragraph left out",
    [p(sentence), h2("Hair"), p("Ask a doctor.")],
    [p(sentence), p("Ask a doctor.")],
    "1 heading 2 removed.",
  ],
  [
    "a rewritten paragraph",
    [p(sentence)],
    [p("Nobody knows why this happens to people.")],
    "1 paragraph added, 1 paragraph removed.",
  ],
  [
    "a moved paragraph",
    [p(sentence), p("Ask a doctor."), p("So we are told by all.")],
    [p("Ask a doctor."), p("So we are told by all."), p(sentence)],
    "1 paragraph moved.",
  ],
  [
    "a paragraph made a heading",
    [p("Hair loss and you")],
    [h2("Hair loss and you")],
    "1 block restructured.",
  ],
  ["another level of heading", [h2("Hair loss and you")], [h3("Hair loss and you")], "1 block restructured."],
  ["an empty paragraph", [p(sentence)], [p(sentence), p()], "1 paragraph added."],
  ["one list made two", [ul("one", "two")], [ul("one"), ul("two")], "1 block restructured."],
  ["an item split in two", [ul([p("one"), p("two")])], [ul("one", "two")], "1 block restructured."],
  [
    "a list that starts elsewhere",
    [ol("one thing")],
    [{ ...ol("one thing"), attrs: { start: 3 } }],
    "1 block restructured.",
  ],
  [
    "a changed cell",
    [table(row(th("Gene"), th("Share")), row(td("A"), td("10")))],
    [table(row(th("Gene"), th("Share")), row(td("A"), td("12")))],
    "1 passage changed.",
  ],
  [
    "a paragraph split in two",
    [p("Hair loss is common in boys.", cite(a), " Ask a doctor about it.", cite(b))],
    [p("Hair loss is common in boys.", cite(a)), p("Ask a doctor about it.", cite(b))],
    "1 paragraph split.",
  ],
  [
    "a paragraph split in three, one word of it changed",
    [p("Hair loss is common in boys. Ask a doctor about it. Nobody knows why it starts.")],
    [p("Hair loss is common in boys."), p("Ask a nurse about it."), p("Nobody knows why it starts.")],
    "1 passage changed, 2 paragraphs split.",
  ],
  [
    "two paragraphs joined to one",
    [p("Hair loss is common in boys."), p("Ask a doctor about it.", cite(a)), p(sentence)],
    [p("Hair loss is common in boys. Ask a doctor about it.", cite(a)), p(sentence)],
    "1 paragraph joined.",
  ],
  [
    "a paragraph that was moved and edited",
    [p("So we are told by all of them."), p("Ask a doctor first."), p(sentence)],
    [p(sentence.replace("may", "will")), p("So we are told by all of them."), p("Ask a doctor first.")],
    "1 passage changed, 1 paragraph moved.",
  ],
  [
    "a row put into a table",
    [table(row(th("Gene"), th("Share")), row(td("A"), td("10")))],
    [table(row(th("Gene"), th("Share")), row(td("B"), td("90")), row(td("A"), td("10")))],
    "1 table row added.",
  ],
  [
    "a row taken out of a table",
    [table(row(th("Gene"), th("Share")), row(td("B"), td("90")), row(td("A"), td("10")))],
    [table(row(th("Gene"), th("Share")), row(td("A"), td("10")))],
    "1 table row removed.",
  ],
  [
    "a column put into a table",
    [table(row(th("Gene"), th("Share")), row(td("A"), td("10")))],
    [table(row(th("Gene"), th("Year"), th("Share")), row(td("A"), td("2014"), td("10")))],
    "1 table header added, 1 table cell added.",
  ],
  [
    "one row made two",
    [table(row(td("A"), td("10"), td("B"), td("90")))],
    [table(row(td("A"), td("10")), row(td("B"), td("90")))],
    "1 block restructured.",
  ],
  ["a header cell made plain", [table(row(th("Gene")))], [table(row(td("Gene")))], "1 block restructured."],
  [
    "an item put under another",
    [ul("one thing", "two things")],
    [ul([p("one thing"), ul("two things")])],
    "1 block restructured.",
  ],
  ["bullets made numbers", [ul("one thing")], [ol("one thing")], "1 block restructured."],
  [
    "an item put before all others",
    [ul("one thing")],
    [ul("new", "one thing")],
    "1 bulleted list item added.",
  ],
  [
    "a row without cells",
    [table(row(td("A")))],
    [table(row(td("A")), row())],
    "1 table row without cells added.",
  ],
  ["a quote around a paragraph", [p(sentence)], [quote(p(sentence))], "1 block restructured."],
])("%s is described as what it is", ([, before, after, described]) => {
  expect(describeComparison(compareDocuments(doc(...before), doc(...after)), labels)).toBe(described);
});

test("only the target of [2] changed: exactly one change, of class citation, old and new source named", () => {
  const before = doc(p("One.", cite(a)), p("Two.", cite(b)), p("Three.", cite(a)));
  const after = doc(p("One.", cite(a)), p("Two.", cite(c)), p("Three.", cite(a)));
  expect(compareDocuments(before, after).changes).toEqual([
    { class: "citation", kind: "replaced", block: 1, token: 1, wholeBlock: false, before: b, after: c },
  ]);
});

test("a change names the words that were and the words that are", () => {
  const { changes } = compareDocuments(
    doc(p("Take 10 mg a day with food.")),
    doc(p("Take 100 mg a day with food.")),
  );
  expect(changes).toEqual([
    { class: "text", kind: "replaced", block: 0, token: 1, wholeBlock: false, before: "10", after: "100" },
  ]);
});

test("applying the comparison to the old text makes the new one, down to every attribute, mark, list and cell", () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      expect(applyComparison(before, compareDocuments(before, after))).toEqual(after);
      expect(applyComparison(after, compareDocuments(after, before))).toEqual(before);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("a comparison is applied to no other text than the one it was made of", () => {
  const comparison = compareDocuments(doc(p("Take 5 mg.")), doc(p("Take 50 mg.")));
  expect(() => applyComparison(doc(p("Take 6 mg.")), comparison)).toThrow(/another document/);
  expect(() => applyComparison(doc(p("Take 5 mg."), p("Or none.")), comparison)).toThrow(/another document/);
});

test("the comparison the other way round finds the same changes, reversed", () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      const there = compareDocuments(before, after).changes.map(spell);
      const back = compareDocuments(after, before).changes.map((change) => spell(reversed(change)));
      expect(back.sort()).toEqual(there.sort());
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("putting in one citation anywhere is one change, whatever it does to the numbers after it", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), (document, nth) => {
      const copy = structuredClone(document);
      const lines = comparableParagraphs(copy);
      const line = lines[nth % Math.max(1, lines.length)];
      fc.pre(line !== undefined);
      (line as NodeJson).content = [cite(refId(99)), ...(line?.content ?? [])];
      expect(compareDocuments(document, copy).changes).toMatchObject([
        { class: "citation", kind: "added", after: refId(99) },
      ]);
    }),
  );
}, 60_000);

test("no change is reported if and only if the content is equal", () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      expect(compareDocuments(before, before).changes).toEqual([]);
      expect(compareDocuments(before, after).changes.length === 0).toBe(
        canonicalJson(before) === canonicalJson(after),
      );
    }),
  );
}, 60_000);

test("blocks stand in the order of the new text, and every changed block has a change", () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      const { blocks, changes, counts } = compareDocuments(before, after);
      const order = [...new Set(blocks.flatMap((block) => (block.after ? [block.after.index] : [])))];
      expect(order).toEqual(order.map((_, index) => index));
      for (const [index, block] of blocks.entries()) {
        const isChanged =
          block.kind !== "same" || changes.every((change) => change.before === null && change.after === null);
        expect(isChanged || !changes.some((change) => change.block === index)).toBe(true);
        expect(
          block.kind === "same" || block.row === "rest" || changes.some((change) => change.block === index),
        ).toBe(true);
      }
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(changes.length);
    }),
  );
}, 60_000);

test("swapping any one citation for a new source is one change of class citation", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), (document, nth) => {
      const cited = JSON.stringify(document).split('"refId":"');
      fc.pre(cited.length > 1);
      const at = 1 + (nth % (cited.length - 1));
      const swapped = cited
        .map((part, index) => (index === at ? refId(99) + part.slice(36) : part))
        .join('"refId":"');
      const { changes } = compareDocuments(document, JSON.parse(swapped));
      expect(changes).toMatchObject([
        { class: "citation", kind: "replaced", wholeBlock: false, after: refId(99) },
      ]);
    }),
  );
}, 60_000);

test("a long answer wholly rewritten is compared all the same, and says where it gave up", () => {
  const long = (word: string) =>
    doc(
      ...Array.from({ length: 40 }, (_, n) =>
        p(Array.from({ length: 250 }, (_, m) => `${word}${n}x${m}`).join(" ")),
      ),
    );
  const one = doc(p(Array.from({ length: 8000 }, (_, n) => (n % 3 === 0 ? `a${n}` : "same")).join(" ")));
  const other = doc(p(Array.from({ length: 8000 }, (_, n) => (n % 3 === 0 ? `b${n}` : "same")).join(" ")));
  expect(compareDocuments(long("a"), long("b")).blocks).toHaveLength(80);
  expect(compareDocuments(one, other).limited).toBe(true);
}, 60_000);

function arbitraryPair(): fc.Arbitrary<[DocumentJson, DocumentJson]> {
  const edited = fc
    .tuple(
      arbitraryDocument,
      fc.nat(),
      fc.array(fc.constantFrom("drop", "swap", "word", "again"), { maxLength: 4 }),
    )
    .map(([document, seed, edits]): [DocumentJson, DocumentJson] => {
      const content = structuredClone(document.content);
      for (const [step, edit] of edits.entries())
        editBlocks(content, edit, (seed + step * 7) % Math.max(1, content.length));
      return [document, { type: "doc", content: content.length === 0 ? [p()] : content }];
    });
  return fc.oneof(edited, fc.tuple(arbitraryDocument, arbitraryDocument));
}

function editBlocks(content: NodeJson[], edit: string, at: number): void {
  const block = content[at];
  if (!block) return;
  if (edit === "drop") content.splice(at, 1);
  if (edit === "swap") content.push(...content.splice(at, 1));
  if (edit === "again") content.splice(at, 0, structuredClone(block));
  const words = block.content?.find((inline) => inline.text !== undefined);
  if (edit === "word" && words) words.text = `${words.text} more`;
}

function spell({ class: kind, kind: verb, before, after, wholeBlock }: Change): string {
  return canonicalJson([kind, verb, before, after, wholeBlock]);
}

function reversed(change: Change): Change {
  const kinds = { added: "removed", removed: "added", replaced: "replaced", moved: "moved" } as const;
  return { ...change, kind: kinds[change.kind], before: change.after, after: change.before };
}

function comparableParagraphs(document: DocumentJson): NodeJson[] {
  return leafBlocks(document).flatMap(({ node }) => (node.type === "paragraph" ? [node] : []));
}
