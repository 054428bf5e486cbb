import fc from "fast-check";
import { expect, test } from "vitest";
import { dateWords, instantWords } from "./date-words";

test.for([
  ["2017-02-16", "2/16/2017"],
  ["2026-11-03", "11/3/2026"],
  ["2024-02-29", "2/29/2024"],
] as const)("the date %s reads %s", ([date, words]) => {
  expect(dateWords(date)).toBe(words);
});

test.for(["2017-2-16", "2023-02-29", "2017-13-01", "2017-02-16T00:00:00Z", "yesterday", ""])(
  "%s is not a date",
  (text) => {
    expect(() => dateWords(text)).toThrow(RangeError);
  },
);

test("a date never depends on where the reader is: its words give the same date back", () => {
  const days = fc.date({ min: new Date("1800-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10);
      const [month, dayOfMonth, year] = dateWords(date).split("/").map(Number);
      expect(new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, dayOfMonth)).toISOString().slice(0, 10)).toBe(
        date,
      );
    }),
  );
});

test.for([
  ["2017-02-16T14:30:00Z", "America/New_York", "2/16/2017, 9:30 AM EST"],
  ["2017-07-16T14:30:00Z", "America/New_York", "7/16/2017, 10:30 AM EDT"],
  ["2017-01-01T02:00:00Z", "America/New_York", "12/31/2016, 9:00 PM EST"],
  ["2017-02-16T14:30:00Z", "UTC", "2/16/2017, 2:30 PM UTC"],
] as const)("the instant %s in %s reads %s", ([instant, zone, words]) => {
  expect(instantWords(instant, zone)).toBe(words);
});

test("an unknown zone is refused, not guessed", () => {
  expect(() => instantWords("2017-02-16T14:30:00Z", "Mars/Olympus")).toThrow(RangeError);
});
