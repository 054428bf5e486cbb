import fc from "fast-check";
import { expect, test } from "vitest";
import { asDate, asDay, dayIn, houseDate, monthsLater, nextDates } from "./dates";

const before = { publishedOn: "2015-01-02", updatedOn: "2017-02-16", reviewedOn: "2016-03-04" };

test.for([
  [
    "a first publication starts all dates",
    null,
    "first",
    true,
    { publishedOn: "2026-11-23", updatedOn: "2026-11-23", reviewedOn: "2026-11-23" },
  ],
  [
    "a first publication that was not reviewed as a whole says no review date",
    null,
    "first",
    false,
    { publishedOn: "2026-11-23", updatedOn: "2026-11-23", reviewedOn: null },
  ],
  ["a change of wording moves no date", before, "wording", false, before],
  [
    "a change of information moves Last updated",
    before,
    "substantive",
    false,
    { ...before, updatedOn: "2026-11-23" },
  ],
  [
    "a whole review moves Last reviewed only",
    before,
    "wording",
    true,
    { ...before, reviewedOn: "2026-11-23" },
  ],
] as const)("%s", ([, last, changeKind, wholeAnswerReviewed, dates]) => {
  expect(nextDates("2026-11-23", last, { changeKind, wholeAnswerReviewed })).toEqual(dates);
});

test.for([
  ["2017-02-16T04:59:59Z", "America/New_York", "2017-02-15"],
  ["2017-02-16T05:00:00Z", "America/New_York", "2017-02-16"],
  ["2017-07-01T03:59:59Z", "America/New_York", "2017-06-30"],
  ["2017-02-16T20:00:00Z", "Pacific/Kiritimati", "2017-02-17"],
  ["2017-03-12T06:59:59Z", "America/New_York", "2017-03-12"],
] as const)("%s in %s is %s", ([instant, zone, day]) => {
  expect(dayIn(zone, new Date(instant))).toBe(day);
});

test("the house shows month, day and year without zeros", () => {
  expect(houseDate("2017-02-16")).toBe("2/16/2017");
});

test.for([
  ["2026-11-23", 36, "2029-11-23"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2026-12-31", 2, "2027-02-28"],
] as const)("%s and %i months is %s", ([day, months, later]) => {
  expect(monthsLater(day, months)).toBe(later);
});

test("a day goes to the database and back unchanged", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
      (date) => {
        const day = asDay(date);
        expect(asDay(asDate(day))).toBe(day);
      },
    ),
  );
});
