import { expect, test } from "vitest";
import { latestDay, whyNotOpened } from "./day-of-access";
import type { Csl, CslDate } from "./reference-schema";

const TODAY = "2026-11-26";
const FUTURE = "The day you opened the page has not come yet. Give today’s date or an earlier one.";
const EARLY =
  "The day you opened the page is before the day the source came out. Correct one of the two dates.";
const on = (...parts: number[]): CslDate => ({ "date-parts": [parts] });

test.for<[string, Partial<Csl>, string | null]>([
  ["no day of access", { issued: on(2030) }, null],
  ["today", { accessed: on(2026, 11, 26) }, null],
  ["tomorrow", { accessed: on(2026, 11, 27) }, FUTURE],
  ["next year in an earlier month", { accessed: on(2027, 1, 1) }, FUTURE],
  ["the day it came out", { accessed: on(2017, 2, 16), issued: on(2017, 2, 16) }, null],
  ["the day before it came out", { accessed: on(2017, 2, 15), issued: on(2017, 2, 16) }, EARLY],
  ["the month it came out, no day known", { accessed: on(2017, 2, 1), issued: on(2017, 2) }, null],
  ["the month before", { accessed: on(2017, 1, 31), issued: on(2017, 2) }, EARLY],
  ["the year it came out, no month known", { accessed: on(2017, 1, 1), issued: on(2017) }, null],
  ["the year before", { accessed: on(2016, 12, 31), issued: on(2017) }, EARLY],
  ["a later month of an earlier year", { accessed: on(2016, 12, 31), issued: on(2016, 3, 1) }, null],
  [
    "within a range of months",
    {
      accessed: on(2014, 1, 9),
      issued: {
        "date-parts": [
          [2014, 1],
          [2014, 2],
        ],
      },
    },
    null,
  ],
  ["a season, which tells the year", { accessed: on(2012, 1, 2), issued: { ...on(2012), season: 4 } }, null],
  [
    "online before it was printed",
    { accessed: on(2017, 2, 16), "available-date": on(2017, 1, 5), issued: on(2017, 5) },
    null,
  ],
  [
    "before both",
    { accessed: on(2016, 2, 16), "available-date": on(2017, 1, 5), issued: on(2017, 5) },
    EARLY,
  ],
  ["words that are no date", { accessed: on(1990, 1, 1), issued: { raw: "Michaelmas term 1998" } }, null],
])("a source opened on this day: %s", ([, dates, why]) => {
  expect(whyNotOpened({ type: "webpage", title: "T", ...dates }, TODAY)).toBe(why);
});

test("the last day that has begun anywhere is the one in UTC+14", () => {
  expect(latestDay(new Date("2026-11-26T09:59:59Z"))).toBe("2026-11-26");
  expect(latestDay(new Date("2026-11-26T10:00:00Z"))).toBe("2026-11-27");
});
