import { expect, test } from "vitest";
import { daysBetween, daysLater, dueState } from "./due-day";

test.for([
  [null, "never"],
  ["2026-11-25", "overdue"],
  ["2026-11-26", "today"],
  ["2026-11-27", "soon"],
  ["2027-01-25", "soon"],
  ["2027-01-26", "later"],
] as const)("seen on November 26, a review set for %s is %s", ([day, state]) => {
  expect(dueState(day, "2026-11-26")).toBe(state);
});

test("days are counted over both nights of summer time, and over a leap day", () => {
  expect(daysBetween("2026-10-31", "2026-11-02")).toBe(2);
  expect(daysBetween("2027-03-13", "2027-03-15")).toBe(2);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysLater("2028-02-28", 2)).toBe("2028-03-01");
});
