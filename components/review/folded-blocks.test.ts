import { expect, test } from "vitest";
import { foldUnchanged } from "@/components/review/folded-blocks";
import { compareDocuments } from "@/lib/document/compare/compare-documents";
import { doc, p } from "@/lib/testing/documents";

const lines = ["one", "two", "three", "four", "five", "six"].map((word) => p(`This is ${word}.`));

test("what did not change is folded, but for one block on either side of a change", () => {
  const changed = lines.map((line, at) => (at === 3 ? p("This is 4.") : line));
  const runs = foldUnchanged(compareDocuments(doc(...lines), doc(...changed)).blocks);
  expect(runs.map(({ isFolded, from, blocks }) => [isFolded, from, blocks.length])).toEqual([
    [true, 0, 2],
    [false, 2, 3],
    [true, 5, 1],
  ]);
});

test("no block is lost or doubled", () => {
  const { blocks } = compareDocuments(doc(...lines), doc(...lines.slice(2)));
  expect(foldUnchanged(blocks).flatMap((run) => run.blocks)).toEqual(blocks);
});
