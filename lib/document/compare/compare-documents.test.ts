import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/document/canonical-json";
import { comparableBlocks } from "@/lib/document/compare/comparable-block";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import type { BlockPlace, ComparedBlock, DiffToken, Token } from "@/lib/document/compare/comparison";
import { describeComparison } from "@/lib/document/compare/describe-comparison";
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
  ["a quote around a paragraph", [p(sentence)], [quote(p(sentence))], "1 block restructured."],
])("%s is described as what it is", ([, before, after, described]) => {
  expect(describeComparison(compareDocuments(doc(...before), doc(...after)), labels)).toBe(described);
});

test("only the target of [2] changed: exactly one change, of class citation, old and new source named", () => {
  const before = doc(p("One.", cite(a)), p("Two.", cite(b)), p("Three.", cite(a)));
  const after = doc(p("One.", cite(a)), p("Two.", cite(c)), p("Three.", cite(a)));
  expect(compareDocuments(before, after).changes).toEqual([
    { class: "citation", kind: "replaced", block: 1, wholeBlock: false, before: b, after: c },
  ]);
});

test("a change names the words that were and the words that are", () => {
  const { changes } = compareDocuments(
    doc(p("Take 10 mg a day with food.")),
    doc(p("Take 100 mg a day with food.")),
  );
  expect(changes).toEqual([
    { class: "text", kind: "replaced", block: 0, wholeBlock: false, before: "10", after: "100" },
  ]);
});

test("applying the comparison to the old text gives the new, and undoing it the old", () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      const { blocks } = compareDocuments(before, after);
      expect(side(blocks, "before")).toEqual(lines(before));
      expect(side(blocks, "after")).toEqual(lines(after));
    }),
  );
});

test("no change is reported if and only if the content is equal", () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      expect(compareDocuments(before, before).changes).toEqual([]);
      expect(compareDocuments(before, after).changes.length === 0).toBe(
        canonicalJson(before) === canonicalJson(after),
      );
    }),
  );
});

test("blocks stand in the order of the new text, and every changed block has a change", () => {
  fc.assert(
    fc.property(arbitraryPair(), ([before, after]) => {
      const { blocks, changes, counts } = compareDocuments(before, after);
      const order = blocks.flatMap((block) => (block.after ? [block.after.index] : []));
      expect(order).toEqual(order.map((_, index) => index));
      for (const [index, block] of blocks.entries()) {
        const isChanged =
          block.kind !== "same" || changes.every((change) => change.before === null && change.after === null);
        expect(isChanged || !changes.some((change) => change.block === index)).toBe(true);
        expect(block.kind === "same" || changes.some((change) => change.block === index)).toBe(true);
      }
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(changes.length);
    }),
  );
});

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
});

test("a long answer wholly rewritten is compared in bounded time and says where it gave up", () => {
  const long = (word: string) =>
    doc(
      ...Array.from({ length: 40 }, (_, n) =>
        p(Array.from({ length: 250 }, (_, m) => `${word}${n}x${m}`).join(" ")),
      ),
    );
  const one = doc(p(Array.from({ length: 8000 }, (_, n) => (n % 3 === 0 ? `a${n}` : "same")).join(" ")));
  const other = doc(p(Array.from({ length: 8000 }, (_, n) => (n % 3 === 0 ? `b${n}` : "same")).join(" ")));
  const started = performance.now();
  expect(compareDocuments(long("a"), long("b")).blocks).toHaveLength(80);
  expect(compareDocuments(one, other).limited).toBe(true);
  expect(performance.now() - started).toBeLessThan(5000);
});

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

function lines(document: DocumentJson): string[] {
  return comparableBlocks(document).map(({ place, text, looks }) => {
    const units = looks.map((look, index) => unit(look.token, text[index] ?? ""));
    return spell(place, units);
  });
}

function side(blocks: readonly ComparedBlock[], which: "before" | "after"): string[] {
  return blocks
    .flatMap((block) => (block[which] ? [{ place: block[which], tokens: block.tokens }] : []))
    .sort((one, other) => one.place.index - other.place.index)
    .map(({ place, tokens }) =>
      spell(
        place,
        tokens.flatMap((token) => unitsOf(token, which)),
      ),
    );
}

function unitsOf(step: DiffToken, which: "before" | "after"): string[] {
  const token = which in step ? (step as Record<typeof which, Token>)[which] : null;
  if (!token) return [];
  return token.type === "citation"
    ? [unit(token, "")]
    : token.text.split("").map((character) => unit(token, character));
}

function unit(token: Token, character: string): string {
  return canonicalJson(token.type === "citation" ? token : { ...token, text: character });
}

function spell(place: BlockPlace, units: readonly string[]): string {
  return [place.structure, ...units].join("\n");
}
