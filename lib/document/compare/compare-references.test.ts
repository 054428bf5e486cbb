import fc from "fast-check";
import { expect, test } from "vitest";
import { compareReferences } from "@/lib/document/compare/compare-references";

const mayo = {
  id: "mayo",
  number: 1,
  csl: { title: "Hair loss", issued: { "date-parts": [[2016, 7, 6]] } },
  formatted: "Hair loss.",
};
const nord = { id: "nord", number: 2, csl: { title: "Hair" }, formatted: "Hair." };

test("a reference is added, removed or edited, each field by name", () => {
  const edited = { ...mayo, csl: { ...mayo.csl, title: "Loss of hair" } };
  const third = { ...nord, id: "third" };
  expect(compareReferences([mayo, nord], [third, edited])).toEqual([
    { kind: "added", id: "third", after: third },
    {
      kind: "edited",
      id: "mayo",
      before: mayo,
      after: edited,
      fields: [{ field: "csl.title", before: "Hair loss", after: "Loss of hair" }],
    },
    { kind: "removed", id: "nord", before: nord },
  ]);
});

test("a new number alone is no change", () => {
  expect(
    compareReferences(
      [mayo, nord],
      [
        { ...nord, number: 1 },
        { ...mayo, number: 2 },
      ],
    ),
  ).toEqual([]);
});

test("the order of fields is no change, a field gained or lost is", () => {
  const [before] = [{ id: "x", csl: { title: "a", doi: "b" } as Record<string, string> }];
  expect(compareReferences([before], [{ csl: { doi: "b", title: "a" }, id: "x" }])).toEqual([]);
  expect(compareReferences([before], [{ id: "x", csl: { title: "a" } }])).toMatchObject([
    { fields: [{ field: "csl.doi", before: "b", after: undefined }] },
  ]);
});

test("a list compared with itself has no change, with nothing it is all new", () => {
  const list = fc.uniqueArray(fc.record({ id: fc.uuid(), csl: fc.dictionary(fc.string(), fc.jsonValue()) }), {
    selector: (one) => one.id,
  });
  fc.assert(
    fc.property(list, (references) => {
      expect(compareReferences(references, references)).toEqual([]);
      expect(compareReferences([], references).map((change) => change.kind)).toEqual(
        references.map(() => "added"),
      );
    }),
  );
});
