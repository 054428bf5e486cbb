import { expect, test } from "vitest";
import { wordingPeriods } from "./wording-periods";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const version = (number: number, day: number, isCancelled = false) => ({
  number,
  startsAt: at(day),
  isCancelled,
});
const standings = (versions: ReturnType<typeof version>[], now: number) =>
  Object.fromEntries(
    [...wordingPeriods(versions, at(now))].map(([number, { standing }]) => [number, standing]),
  );

test.for([
  ["the newest that began is in force", [version(1, 1), version(2, 5)], 9, { 1: "past", 2: "in force" }],
  ["a day to come changes nothing yet", [version(1, 1), version(2, 20)], 9, { 1: "in force", 2: "coming" }],
  ["its day is its first", [version(1, 1), version(2, 20)], 20, { 1: "past", 2: "in force" }],
  [
    "an urgent one does not put off what was approved before for a later day",
    [version(1, 1), version(2, 20), version(3, 9)],
    10,
    { 1: "past", 2: "coming", 3: "in force" },
  ],
  [
    "what was taken back never is",
    [version(1, 1), version(2, 20, true)],
    25,
    { 1: "in force", 2: "taken back" },
  ],
  [
    "of two for one day the higher number stands",
    [version(1, 1), version(2, 20), version(3, 20)],
    25,
    { 1: "past", 2: "passed over", 3: "in force" },
  ],
] as const)("%s", ([, versions, now, wanted]) => {
  expect(standings([...versions], now)).toEqual(wanted);
});

test("a period ends where the next begins", () => {
  const periods = wordingPeriods([version(1, 1), version(2, 5)], at(9));
  expect(periods.get(1)).toMatchObject({ from: at(1), until: at(5) });
  expect(periods.get(2)).toMatchObject({ from: at(5), until: null });
});
