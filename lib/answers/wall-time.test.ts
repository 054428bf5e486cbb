import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceWords, instantsOf, readWallTime, wallTimeOf, zonedWords } from "./wall-time";

const newYork = "America/New_York";
const iso = (day: string, time: string, zone: string) =>
  instantsOf({ day, time }, zone).map((instant) => instant.toISOString());

describe("a time on the wall", () => {
  test.for([
    ["an ordinary day", "2026-12-03", "09:00", newYork, ["2026-12-03T14:00:00.000Z"]],
    ["in summer", "2027-07-01", "09:00", newYork, ["2027-07-01T13:00:00.000Z"]],
    ["midnight of the centre", "2027-01-01", "00:00", newYork, ["2027-01-01T05:00:00.000Z"]],
    ["the night clocks go forward", "2027-03-14", "02:30", newYork, []],
    ["its last minute before", "2027-03-14", "01:59", newYork, ["2027-03-14T06:59:00.000Z"]],
    ["its first minute after", "2027-03-14", "03:00", newYork, ["2027-03-14T07:00:00.000Z"]],
    [
      "the night clocks go back",
      "2027-11-07",
      "01:30",
      newYork,
      ["2027-11-07T05:30:00.000Z", "2027-11-07T06:30:00.000Z"],
    ],
    ["the minute after it", "2027-11-07", "02:00", newYork, ["2027-11-07T07:00:00.000Z"]],
    ["half an hour of Lord Howe", "2027-10-03", "02:15", "Australia/Lord_Howe", []],
    ["the day that Samoa left out", "2011-12-30", "12:00", "Pacific/Apia", []],
    ["midnight that does not exist in Havana", "2027-03-14", "00:30", "America/Havana", []],
  ] as const)("%s", ([, day, time, zone, expected]) => {
    expect(iso(day, time, zone)).toEqual(expected);
  });

  test("goes to an instant and back, in every zone and minute", () => {
    const zones = [
      newYork,
      "UTC",
      "Asia/Kathmandu",
      "Pacific/Kiritimati",
      "Europe/Berlin",
      "Australia/Lord_Howe",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 }),
        (zone, minute) => {
          const instant = new Date(minute * 60_000);
          const back = instantsOf(wallTimeOf(instant, zone), zone).map((one) => one.getTime());
          expect(back).toContain(instant.getTime());
        },
      ),
    );
  });

  test("that does not exist is told with the time that the clocks show instead", () => {
    expect(readWallTime({ day: "2027-03-14", time: "02:30" }, newYork, null)).toEqual({
      instant: null,
      sentence:
        "2:30 AM does not exist on 3/14/2027: the clocks of America/New_York are put forward. Choose 3:30 AM or another time.",
      twice: null,
    });
  });

  test("that comes twice asks which, and takes the answer", () => {
    const wall = { day: "2027-11-07", time: "01:30" };
    expect(readWallTime(wall, newYork, null)).toEqual({
      instant: null,
      sentence:
        "1:30 AM comes twice on 11/7/2027, because the clocks of America/New_York are put back. Choose the first (EDT) or the second (EST).",
      twice: ["EDT", "EST"],
    });
    expect(readWallTime(wall, newYork, "first")).toEqual({ instant: new Date("2027-11-07T05:30:00Z") });
    expect(readWallTime(wall, newYork, "second")).toEqual({ instant: new Date("2027-11-07T06:30:00Z") });
  });
});

test("an instant is said with its weekday, its day, its time and its zone", () => {
  expect(zonedWords(new Date("2026-12-03T14:00:00Z"), newYork)).toBe(
    "Thu 12/3/2026 9:00 AM America/New_York",
  );
  expect(zonedWords(new Date("2027-01-01T05:00:00Z"), newYork)).toBe(
    "Fri 1/1/2027 12:00 AM America/New_York",
  );
});

test.for([
  ["2026-12-03T14:00:00Z", "2026-11-27T14:30:00Z", "in 6 days"],
  ["2026-12-03T14:00:00Z", "2026-12-02T14:30:00Z", "tomorrow"],
  ["2026-12-03T14:00:00Z", "2026-12-03T10:58:00Z", "today, in 3 hours"],
  ["2026-12-03T14:00:00Z", "2026-12-03T13:40:00Z", "in 20 minutes"],
  ["2026-12-03T04:30:00Z", "2026-12-02T23:30:00Z", "today, in 5 hours"],
  ["2026-12-03T05:30:00Z", "2026-12-02T23:30:00Z", "tomorrow"],
  ["2026-12-03T14:00:00Z", "2026-12-03T14:05:00Z", "5 minutes ago"],
  ["2026-12-03T14:00:00Z", "2026-12-03T14:01:00Z", "1 minute ago"],
] as const)("%s is, at %s, %s", ([instant, now, words]) => {
  expect(distanceWords(new Date(instant), new Date(now), newYork)).toBe(words);
});
