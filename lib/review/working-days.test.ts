import fc from "fast-check";
import { expect, test } from "vitest";
import { workingHours } from "@/lib/answers/working-hours";
import { claimUntil } from "./working-days";

const zone = "America/New_York";

test.for([
  ["on a Monday morning", "2026-11-23T10:15:00-05:00", "2026-11-25T10:15:00-05:00"],
  ["on a Thursday afternoon", "2026-11-19T16:00:00-05:00", "2026-11-23T16:00:00-05:00"],
  ["on a Friday evening", "2026-11-20T21:30:00-05:00", "2026-11-24T17:00:00-05:00"],
  ["on a Sunday", "2026-11-22T12:00:00-05:00", "2026-11-24T17:00:00-05:00"],
  ["before the clocks go back", "2026-10-30T12:00:00-04:00", "2026-11-03T12:00:00-05:00"],
] as const)("a claim made %s lapses two working days later", ([, now, until]) => {
  expect(claimUntil(new Date(now), zone).toISOString()).toBe(new Date(until).toISOString());
});

test("whenever and wherever it is made, a claim holds for sixteen working hours and not a minute more", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true }),
      fc.constantFrom(zone, "Asia/Kolkata", "Pacific/Auckland", "UTC"),
      (now, where) => {
        const until = claimUntil(now, where);
        expect(workingHours(now, until, where)).toBeGreaterThanOrEqual(16);
        const before = new Date(until.getTime() - 61_000);
        expect(workingHours(now, before, where)).toBeLessThan(16);
      },
    ),
    { numRuns: 300 },
  );
});
