import { expect, test } from "vitest";
import { type Foldable, foldRevisions } from "@/lib/answers/fold-revisions";

const at = (time: string) => new Date(`2026-11-26T${time}:00Z`);
const autosave: Foldable = {
  edition: 1,
  kind: "autosave",
  authorId: "ann",
  sittingId: null,
  savedAt: at("10:00"),
};

test.for<[string, Partial<Foldable>, Partial<Foldable>, number]>([
  ["within an hour", {}, { savedAt: at("09:10") }, 1],
  ["more than an hour apart", {}, { savedAt: at("08:50") }, 2],
  ["hours apart in one sitting", { sittingId: "s" }, { sittingId: "s", savedAt: at("03:00") }, 1],
  ["by two people", {}, { authorId: "sam", savedAt: at("09:50") }, 2],
  ["of two editions", {}, { edition: 2, savedAt: at("09:50") }, 2],
  ["one of them submitted", {}, { kind: "submitted", savedAt: at("09:50") }, 2],
  ["one of them brought back", { kind: "restored" }, { savedAt: at("09:50") }, 2],
])("two autosaves %s", ([, newer, older, lines]) => {
  const revisions = [
    { ...autosave, ...newer },
    { ...autosave, ...older },
  ];
  expect(foldRevisions(revisions)).toHaveLength(lines);
  expect(foldRevisions(revisions).flat()).toEqual(revisions);
});

test("a line goes on as long as each autosave is within an hour of the next", () => {
  const revisions = ["12:00", "11:10", "10:20", "09:30"].map((time) => ({ ...autosave, savedAt: at(time) }));
  expect(foldRevisions(revisions)).toHaveLength(1);
});
