import fc from "fast-check";
import { expect, test } from "vitest";
import { waitingWords, workingHours } from "@/lib/answers/working-hours";

const NEW_YORK = "America/New_York";
const at = (instant: string) => new Date(instant);

test.for([
  ["a working day has eight hours", "2026-11-23T09:00-05:00", "2026-11-23T17:00-05:00", 8],
  ["the night does not count", "2026-11-23T16:00-05:00", "2026-11-24T10:00-05:00", 2],
  ["the weekend does not count", "2026-11-20T16:30-05:00", "2026-11-23T09:15-05:00", 0.75],
  ["what comes in on a Saturday waits from Monday", "2026-11-21T12:00-05:00", "2026-11-23T11:00-05:00", 2],
  ["a week has forty hours", "2026-11-18T13:00-05:00", "2026-11-25T13:00-05:00", 40],
  ["the hour that spring takes is not a working hour", "2026-03-06T16:00-05:00", "2026-03-09T10:00-04:00", 2],
  ["the hour that autumn gives is not a working hour", "2026-10-30T16:00-04:00", "2026-11-02T10:00-05:00", 2],
  ["it is never less than nothing", "2026-11-24T12:00-05:00", "2026-11-23T12:00-05:00", 0],
] as const)("%s", ([, from, to, hours]) => {
  expect(workingHours(at(from), at(to), NEW_YORK)).toBeCloseTo(hours, 5);
});

test("the clock is the centre's, not the server's", () => {
  const [from, to] = [at("2026-11-23T14:00Z"), at("2026-11-23T22:00Z")];
  expect(workingHours(from, to, NEW_YORK)).toBe(8);
  expect(workingHours(from, to, "Europe/Berlin")).toBe(2);
  expect(workingHours(from, to, "Asia/Tokyo")).toBe(0);
});

const instants = fc.date({ min: at("2000-01-01T00:00Z"), max: at("2060-01-01T00:00Z"), noInvalidDate: true });
const zones = fc.constantFrom(NEW_YORK, "UTC", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns");

test("waiting in two stretches is waiting in one", () => {
  fc.assert(
    fc.property(fc.tuple(instants, instants, instants), zones, (three, zone) => {
      const [a, b, c] = three.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
      expect(workingHours(a, b, zone) + workingHours(b, c, zone)).toBeCloseTo(workingHours(a, c, zone), 6);
    }),
  );
});

test("nobody waits longer in working hours than on the clock", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 60 * 24 * 90 }), zones, (from, minutes, zone) => {
      const hours = workingHours(from, new Date(from.getTime() + minutes * 60_000), zone);
      // A clock put forward in the night makes a wall-clock hour out of nothing, and no working one.
      expect(hours).toBeLessThanOrEqual(minutes / 60 + 1 / 60);
    }),
  );
});

test.for([
  [0.4, "under 1 working hour"],
  [1, "1 working hour"],
  [7.9, "7 working hours"],
  [8, "1 working day"],
  [25, "3 working days"],
] as const)("%d hours are said as %s", ([hours, words]) => {
  expect(waitingWords(hours)).toBe(words);
});
