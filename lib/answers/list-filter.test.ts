import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerFilter, listHref, readAnswerFilter } from "@/lib/answers/list-filter";
import { readPlace, writePlace } from "@/lib/answers/list-place";

const everything = {
  ...{ state: null, topicId: null, owner: null, reviewer: null, due: null, risk: null },
  ...{ referenceId: null, q: null, after: null },
};
const id = "3f0c5e9e-6c1f-4f0e-9d58-1d8f0a4b7a11";

test("an empty address lists everything", () => {
  expect(readAnswerFilter({})).toEqual({ filter: everything, notes: [] });
  expect(readAnswerFilter({ q: "  ", state: "" })).toEqual({ filter: everything, notes: [] });
});

test("parameters that are not of the list are left alone", () => {
  expect(readAnswerFilter({ page: "7", utm_source: "mail" })).toEqual({ filter: everything, notes: [] });
});

test.for([
  ["state", "finished"],
  ["state", "superseded"],
  ["topic", "1 OR 1=1"],
  ["owner", "somebody"],
  ["reviewer", "somebody"],
  ["due", "toString"],
  ["risk", "medium"],
  ["reference", "12345"],
  ["after", "%00"],
  ["after", "MjAyNi0xMy00NVQ5OTo5OTo5OS45OTk5OTlaIDE"],
] as const)("a %s of %j is left out, and said", ([name, value]) => {
  const { filter, notes } = readAnswerFilter({ [name]: value });
  expect(filter).toEqual(everything);
  expect(notes).toHaveLength(1);
});

test("a parameter given twice counts once", () => {
  expect(readAnswerFilter({ q: ["hair", "skin"] }).filter.q).toBe("hair");
});

test("no address makes the list fail", () => {
  const names = fc.constantFrom("state", "topic", "owner", "due", "risk", "q", "after", "other");
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.dictionary(names, value), (parameters) => {
      const { filter } = readAnswerFilter(parameters);
      expect(filter.q ?? "").not.toContain("\0");
      expect((filter.q ?? "").length).toBeLessThanOrEqual(200);
    }),
  );
});

test("an address made from a filter asks for that filter", () => {
  const filter: AnswerFilter = {
    state: "in_review",
    ...{ topicId: id, owner: "me", reviewer: id, referenceId: id, q: "hair & skin", after: null },
    due: "soon",
    risk: "high",
  };
  const parameters = new URLSearchParams(listHref(filter, {}).split("?")[1]);
  expect(readAnswerFilter(Object.fromEntries(parameters)).filter).toEqual(filter);
});

test("a changed filter begins at the first page", () => {
  const place = { at: "2026-11-23T10:00:00.000123Z", editionId: id };
  expect(listHref({ ...everything, after: place }, { state: "draft" })).toBe("/desk/answers?state=draft");
});

test("all answers are asked for by name", () => {
  expect(listHref({ ...everything, state: "draft" }, { state: null })).toBe("/desk/answers?show=all");
});

test("a place comes back from the address as it went in", () => {
  const place = { at: "2026-11-23T10:00:00.000123Z", editionId: id };
  expect(readPlace(writePlace(place))).toEqual(place);
  expect(writePlace(place)).toMatch(/^[\w-]+$/);
});
