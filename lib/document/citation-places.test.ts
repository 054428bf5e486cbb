import fc from "fast-check";
import { expect, test } from "vitest";
import { citationPlaces } from "@/lib/document/citation-places";
import { citationOccurrences } from "@/lib/document/numbering";
import { arbitraryDocument, cite, doc, p, refId, ul } from "@/lib/testing/documents";

const [a, b, c] = [refId(10), refId(11), refId(12)] as const;

const told = (document: Parameters<typeof citationPlaces>[0], id: string) =>
  citationPlaces(document, new Set([id])).map(({ before, mark, after }) => `${before}«${mark}»${after}`);

test("a place is told with its whole sentence, its mark and its number", () => {
  const document = doc(
    p("First. The face is thin", cite(a), " on one side. Last."),
    p("Again.", cite(b), cite(a)),
  );
  expect(told(document, a)).toEqual(["The face is thin«[1]» on one side.", "Again.«[1,2]»"]);
  expect(citationPlaces(document, new Set([b]))).toEqual([
    {
      ...{ refId: b, locator: null, quoteId: null, number: 2, occurrence: 1, again: 0 },
      ...{ before: "Again.", mark: "[1,2]", after: "" },
    },
  ]);
});

test("a citation after the full stop belongs to the sentence before it", () => {
  expect(told(doc(p("It is rare.", cite(a), " Nobody knows why.", cite(b))), a)).toEqual([
    "It is rare.«[1]»",
  ]);
});

test("other citations of the sentence keep their marks", () => {
  expect(told(doc(p("Skin", cite(b), " and bone", cite(c), " shrink", cite(a), ".")), a)).toEqual([
    "Skin[1] and bone[2] shrink«[3]».",
  ]);
});

test("a source named twice in one group is told twice, each with its place in the source, and is one occurrence", () => {
  const document = doc(p("One.", cite(a, "p. 2"), cite(b), cite(a, "p. 9")), ul([p("Two.", cite(a))]));
  expect(
    citationPlaces(document, new Set([a])).map(({ locator, occurrence, again }) => [
      locator,
      occurrence,
      again,
    ]),
  ).toEqual([
    ["p. 2", 1, 0],
    ["p. 9", 1, 1],
    [null, 2, 0],
  ]);
});

test("the places are those that the numbering counts, in its order, but for what a group names again", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const occurrences = citationOccurrences(document);
      const all = citationPlaces(document, new Set(occurrences.map(({ refId: id }) => id)));
      const counted = all.filter(({ again }) => again === 0);
      expect(counted.map(({ number, occurrence }) => [number, occurrence])).toEqual(
        occurrences.map(({ number, occurrence }) => [number, occurrence]),
      );
    }),
  );
});
