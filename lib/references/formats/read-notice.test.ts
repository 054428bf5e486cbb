import { expect, test } from "vitest";
import { readNotice } from "./read-notice";

test("a notice gives up its identifiers and its date, and keeps its words", () => {
  expect(
    readNotice("retraction", "Rare Bone Rev. 2010 Feb 6;375(9713):445. doi: 10.1000/ABC(1). PMID: 20137807"),
  ).toEqual({
    kind: "retraction",
    citation: "Rare Bone Rev. 2010 Feb 6;375(9713):445.",
    pmid: "20137807",
    doi: "10.1000/abc(1)",
    date: { "date-parts": [[2010, 2, 6]] },
  });
});

test("a notice without identifiers or a readable date is its words alone", () => {
  expect(readNotice("concern", "Somewhere else")).toEqual({ kind: "concern", citation: "Somewhere else" });
});
