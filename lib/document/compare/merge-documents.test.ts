import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptDocument } from "@/lib/document/accept-document";
import {
  differencesOf,
  type MergeChoice,
  mergeDocuments,
  mergedDocument,
  usualChoice,
} from "@/lib/document/compare/merge-documents";
import { documentOfUnits, mergeUnits } from "@/lib/document/compare/merge-units";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { arbitraryDocument, cite, doc, ol, p, refId, row, table, td, ul } from "@/lib/testing/documents";

/** What the merge gives when nothing is chosen by hand, and mine where both changed a part. */
function usualMerge(base: DocumentJson, mine: DocumentJson, theirs: DocumentJson): DocumentJson {
  const merge = mergeDocuments(base, mine, theirs);
  return mergedDocument(
    merge,
    differencesOf(merge).map((difference) => usualChoice(difference) ?? "mine"),
  );
}

const kinds = (...texts: [DocumentJson, DocumentJson, DocumentJson]) =>
  differencesOf(mergeDocuments(...texts)).map(({ changedBy }) => changedBy);

const keysOf = (document: DocumentJson) => mergeUnits(document).map(({ key }) => key);

/** A text that grew from another: parts of it removed, put elsewhere, changed and added. */
const grownFrom = (base: DocumentJson): fc.Arbitrary<DocumentJson> =>
  fc
    .tuple(
      fc.array(fc.constantFrom("keep", "keep", "keep", "drop", "again", "change"), {
        minLength: 6,
        maxLength: 6,
      }),
      arbitraryDocument,
    )
    .map(([fates, more]) => {
      const added = more.content.slice(0, 1);
      const content = base.content.flatMap((node, index): NodeJson[] => {
        const fate = fates[index % fates.length];
        if (fate === "drop") return [];
        if (fate === "again") return [node, ...added];
        return fate === "change" && node.type === "paragraph" ? [p("Other now."), ...added] : [node];
      });
      return doc(...(content.length > 0 ? content : [p()]));
    });

const threeTexts = arbitraryDocument.chain((base) =>
  fc.tuple(
    fc.constant(base),
    fc.oneof(grownFrom(base), arbitraryDocument),
    fc.oneof(grownFrom(base), arbitraryDocument),
  ),
);

describe("a three-way merge", () => {
  test("takes a text apart and puts it together again", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(documentOfUnits(mergeUnits(document))).toEqual(document);
      }),
    );
  });

  test("gives mine where only mine changed, and theirs where only theirs did", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine]) => {
        expect(usualMerge(base, mine, base)).toEqual(mine);
        expect(usualMerge(base, base, mine)).toEqual(mine);
      }),
    );
  });

  test("finds nothing to choose when both say the same", () => {
    fc.assert(
      fc.property(threeTexts, ([base, text]) => {
        const merge = mergeDocuments(base, text, text);
        expect(differencesOf(merge)).toEqual([]);
        expect(mergedDocument(merge, [])).toEqual(text);
      }),
    );
  });

  test("one side chosen throughout is that side, word for word", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const merge = mergeDocuments(base, mine, theirs);
        for (const side of ["mine", "theirs"] as const) {
          const chosen = differencesOf(merge).map((): MergeChoice => side);
          expect(keysOf(mergedDocument(merge, chosen))).toEqual(keysOf(side === "mine" ? mine : theirs));
        }
      }),
    );
  });

  test("loses no paragraph: each of mine and of theirs is settled or in a choice, in its own order", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const { parts } = mergeDocuments(base, mine, theirs);
        const listed = (side: "mine" | "theirs") =>
          parts.flatMap((part) => ("same" in part ? [part.same.key] : (part.difference[side]?.key ?? [])));
        expect(listed("mine")).toEqual(keysOf(mine));
        expect(listed("theirs")).toEqual(keysOf(theirs));
      }),
    );
  });

  test("keeping both keeps every paragraph of either", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const merge = mergeDocuments(base, mine, theirs);
        const both = new Set(
          keysOf(
            mergedDocument(
              merge,
              differencesOf(merge).map(() => "both"),
            ),
          ),
        );
        for (const key of [...keysOf(mine), ...keysOf(theirs)]) expect(both).toContain(key);
      }),
    );
  });

  test("with mine in every conflict, what is missing of mine is only what theirs alone changed", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const merge = mergeDocuments(base, mine, theirs);
        const theirsAlone = differencesOf(merge).filter(({ changedBy }) => changedBy === "theirs");
        const gone = new Set(theirsAlone.map((difference) => difference.mine?.key));
        const result = keysOf(usualMerge(base, mine, theirs));
        for (const key of keysOf(mine)) if (!gone.has(key)) expect(result).toContain(key);
      }),
    );
  });

  test("gives a document that an answer may be, whatever is chosen", () => {
    const choice = fc.constantFrom<MergeChoice>("mine", "theirs", "both");
    fc.assert(
      fc.property(threeTexts, fc.array(choice, { maxLength: 30 }), ([base, mine, theirs], chosen) => {
        const result = mergedDocument(mergeDocuments(base, mine, theirs), chosen);
        expect(acceptDocument(result)).toMatchObject({ document: { type: "doc" } });
      }),
    );
  });
});

const [first, second, third] = [
  p("Hair loss is common."),
  p("It may be permanent."),
  p("Ask your doctor."),
] as const;
const base = doc(first, second, third);

test.for<[string, NodeJson[], NodeJson[], string[]]>([
  [
    "two paragraphs, one each",
    [p("Hair loss is rare."), second, third],
    [first, second, p("Ask a doctor.")],
    ["mine", "theirs"],
  ],
  [
    "the same paragraph in two ways",
    [first, p("It is permanent."), third],
    [first, p("It may not be permanent."), third],
    ["both"],
  ],
  [
    "a paragraph that the other removed",
    [first, p("It may well be permanent."), third],
    [first, third],
    ["both"],
  ],
  [
    "a citation of another source in the same place",
    [p("Hair loss is common.", cite(refId(1))), second, third],
    [p("Hair loss is common.", cite(refId(2))), second, third],
    ["both"],
  ],
  [
    "paragraphs that both added at one place",
    [first, second, third, p("Mine is about children.")],
    [first, second, third, p("A word on surgery.")],
    ["mine", "theirs"],
  ],
  [
    "the same paragraph added by both",
    [first, second, third, p("Together.")],
    [first, second, third, p("Together.")],
    [],
  ],
  ["the same change by both and one more", [p("So."), second, third], [p("So."), second], ["theirs"]],
])("%s", ([, mine, theirs, expected]) => {
  expect(kinds(base, doc(...mine), doc(...theirs))).toEqual(expected);
});

test("items of one list that two people changed are chosen one by one, and stand in one list again", () => {
  const [before, mine, theirs] = [
    doc(ul("Hair", "Skin", "Nails")),
    doc(ul("Hair, first", "Skin", "Nails")),
    doc(ul("Hair", "Skin", "Nails, last")),
  ];
  expect(usualMerge(before, mine, theirs)).toEqual(doc(ul("Hair, first", "Skin", "Nails, last")));
});

test("an item put before the first of a list leaves one list", () => {
  const [before, mine, theirs] = [doc(ul("Skin")), doc(ul("Hair", "Skin")), doc(ul("Skin", "Nails"))];
  expect(usualMerge(before, mine, theirs)).toEqual(doc(ul("Hair", "Skin", "Nails")));
});

test("two lists in a row stay two", () => {
  const text = doc(ul("One"), ul("Two"), ol("Three"));
  expect(usualMerge(text, text, doc(ul("One"), ul("Two"), ol("Three"), p("More.")))).toEqual(
    doc(ul("One"), ul("Two"), ol("Three"), p("More.")),
  );
});

test("a table is taken or left as a whole", () => {
  const grid = (word: string) => doc(table(row(td("Age"), td(word))));
  expect(kinds(grid("2"), grid("3"), grid("4"))).toEqual(["both"]);
});

test("without a text that both grew from, what differs is there to choose and nothing is taken away", () => {
  const merge = mergeDocuments({ type: "doc", content: [] }, doc(first, second), doc(first, third));
  expect(differencesOf(merge).map(({ changedBy }) => changedBy)).toEqual(["mine", "theirs"]);
});
