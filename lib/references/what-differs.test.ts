import { expect, test } from "vitest";
import { whatDiffers } from "./what-differs";

const here = { type: "article-journal", title: "Falls: a review", page: "22-25", PMID: "12" } as const;

test("what another record says otherwise, or more, is a difference; what it leaves out and mere punctuation are none", () => {
  expect(
    whatDiffers(here, { ...here, title: "Falls, a Review.", page: "22-5", volume: "3", PMID: undefined }),
  ).toEqual([
    { field: "volume", here: "", there: "3" },
    { field: "pages", here: "22-25", there: "22-5" },
  ]);
  expect(whatDiffers(here, here)).toEqual([]);
});
