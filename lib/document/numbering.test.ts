import fc from "fast-check";
import { expect, test } from "vitest";
import type { NodeJson } from "@/lib/document/document-types";
import { citationNumbers, citationOccurrences, citationOrder, groupNumbers } from "@/lib/document/numbering";
import { documentSchema } from "@/lib/document/schema";
import {
  arbitraryDocument,
  cite,
  doc,
  h2,
  p,
  quote,
  refId,
  row,
  table,
  td,
  ul,
} from "@/lib/testing/documents";

const [a, b, c, d] = [refId(10), refId(11), refId(12), refId(13)] as const;

test("references are numbered by first appearance, and a second use has the same number", () => {
  const document = doc(p("One.", cite(a), " Two.", cite(b), " Three.", cite(a)));
  expect([...citationNumbers(document)]).toEqual([
    [a, 1],
    [b, 2],
  ]);
});

test("a source cited before everything becomes number one", () => {
  expect(citationOrder(doc(p(cite(c)), p(cite(a), cite(b), cite(a))))).toEqual([c, a, b]);
});

test("numbers follow the reading order through lists, quotes and tables", () => {
  const document = doc(
    h2("Hair"),
    ul(p("x", cite(d)), [p("y"), quote(p(cite(b)))]),
    table(row(td(cite(c)), td("z"))),
    p(cite(a), cite(d)),
  );
  expect(citationOrder(document)).toEqual([d, b, c, a]);
});

test("numbers are 1 to k without gaps, in the order the editor's own document has them", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const met: string[] = [];
      documentSchema.nodeFromJSON(document).descendants((node) => {
        if (node.type.name === "citation" && !met.includes(node.attrs.refId)) met.push(node.attrs.refId);
      });
      expect(citationOrder(document)).toEqual(met);
      expect([...citationNumbers(document).values()]).toEqual(met.map((_, index) => index + 1));
    }),
  );
});

test("each place is counted per source, a source twice in one group is one place", () => {
  const document = doc(p(cite(a), cite(b), cite(a), " then ", cite(a)), p(cite(b)));
  expect(citationOccurrences(document)).toEqual([
    { refId: a, number: 1, occurrence: 1 },
    { refId: b, number: 2, occurrence: 1 },
    { refId: a, number: 1, occurrence: 2 },
    { refId: b, number: 2, occurrence: 2 },
  ]);
});

test.for<[number[], string]>([
  [[1], "1"],
  [[1, 2], "1,2"],
  [[3, 4, 5], "3–5"],
  [[1, 3, 4, 5], "1,3–5"],
  [[5, 1, 4, 3, 3, 8], "1,3–5,8"],
  [[1, 2, 4, 5], "1,2,4,5"],
  [[9, 10, 11], "9–11"],
  [[], ""],
])("%j are written %s", ([numbers, written]) => {
  expect(groupNumbers(numbers)).toBe(written);
});

test("20,000 quotes inside each other are numbered without overflow", () => {
  let deep: NodeJson = p(cite(a));
  for (let level = 0; level < 20_000; level++) deep = quote(deep);
  expect(citationOrder(doc(deep))).toEqual([a]);
});

test("600 citations are numbered within a keystroke's share", () => {
  const document = doc(
    ...Array.from({ length: 200 }, (_, n) =>
      p("Words. ", cite(refId(n)), " more ", cite(refId(n + 1)), cite(refId(n + 2))),
    ),
  );
  for (let warm = 0; warm < 20; warm++) citationNumbers(document);
  const started = performance.now();
  for (let run = 0; run < 20; run++) citationNumbers(document);
  expect((performance.now() - started) / 20).toBeLessThan(2);
});
