import { expect, test } from "vitest";
import { pageAfter } from "./page-after";

const dates = { publishedOn: "2015-01-02", updatedOn: "2017-02-16", reviewedOn: null };
const page = { dates, changes: [{ on: "2015-01-02", kind: "first" as const, note: null }] };
const after = { ...dates, updatedOn: "2026-11-26" };

test("an answer that is not given yet changes nothing of the page", () => {
  expect(pageAfter(page, { changeKind: undefined, changeNote: "x" }, after)).toBe(page);
});

test("a change of wording adds nothing to the list of changes", () => {
  expect(pageAfter(page, { changeKind: "wording", changeNote: "x" }, dates)).toEqual(page);
});

test("a change of information stands first in the list, in the publisher's own words", () => {
  expect(pageAfter(page, { changeKind: "substantive", changeNote: " New dose. " }, after)).toEqual({
    dates: after,
    changes: [{ on: "2026-11-26", kind: "substantive", note: "New dose." }, ...page.changes],
  });
});
