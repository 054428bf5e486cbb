import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween, daysLater } from "@/lib/answers/due-day";
import { FORECAST_MONTHS, type MovableReview, monthAhead, mostDays, spreadReviews } from "./spread-reviews";

const today = "2026-11-26";
const review = (id: string, dueOn: string, months = 24): MovableReview => ({
  id,
  dueOn,
  setOn: dueOn,
  months,
});

test("a fifth of the interval, in whole days", () => {
  expect([12, 24, 36].map(mostDays)).toEqual([73, 146, 219]);
});

test("three in one month are spread over the months they can reach, the nearest day of each", () => {
  const moves = spreadReviews(
    [review("a", "2027-03-10"), review("b", "2027-03-10"), review("c", "2027-03-10")],
    today,
  );
  expect(moves).toHaveLength(2);
  expect(new Set(moves.map(({ to }) => to.slice(0, 7))).size).toBe(2);
});

test("what is calm already stays", () => {
  expect(spreadReviews([review("a", "2027-03-10"), review("b", "2027-04-10")], today)).toEqual([]);
});

test("a day that the next month has not becomes its last", () => {
  const reviews = ["a", "b", "c"].map((id) => review(id, "2027-01-31", 6));
  expect(spreadReviews(reviews, today).map(({ to }) => to)).toContain("2027-02-28");
});

describe("whatever falls due", () => {
  const reviews = fc.array(
    fc.record({
      due: fc.integer({ min: -60, max: 500 }),
      moved: fc.double({ min: -1, max: 1, noNaN: true }),
      months: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 40 },
  );
  const made = reviews.map((rows) =>
    rows.map(({ due, moved, months }, index): MovableReview => {
      const dueOn = daysLater(today, due);
      return {
        ...{ id: `r${String(index).padStart(2, "0")}`, dueOn, months },
        setOn: daysLater(dueOn, Math.round(moved * mostDays(months))),
      };
    }),
  );
  const peak = (days: readonly string[]) => {
    const loads = new Map<number, number>();
    for (const day of days.filter((one) => one >= today && monthAhead(today, one) < FORECAST_MONTHS))
      loads.set(monthAhead(today, day), (loads.get(monthAhead(today, day)) ?? 0) + 1);
    return Math.max(0, ...loads.values());
  };

  test("no review is moved by more than a fifth from the day that the review set, none into the past, and none that is overdue", () => {
    fc.assert(
      fc.property(made, (rows) => {
        for (const { id, from, to } of spreadReviews(rows, today)) {
          const row = rows.find((one) => one.id === id);
          expect(row?.dueOn).toBe(from);
          expect(from >= today && to >= today).toBe(true);
          expect(Math.abs(daysBetween(row?.setOn ?? "", to))).toBeLessThanOrEqual(mostDays(row?.months ?? 0));
          expect(monthAhead(today, to)).toBeLessThan(FORECAST_MONTHS);
        }
      }),
    );
  });

  test("the busiest month is never busier, and a second proposal after the first has nothing to add", () => {
    fc.assert(
      fc.property(made, (rows) => {
        const moves = new Map(spreadReviews(rows, today).map(({ id, to }) => [id, to]));
        const after = rows.map((row) => ({ ...row, dueOn: moves.get(row.id) ?? row.dueOn }));
        expect(peak(after.map(({ dueOn }) => dueOn))).toBeLessThanOrEqual(
          peak(rows.map(({ dueOn }) => dueOn)),
        );
        expect(spreadReviews(after, today)).toEqual([]);
      }),
    );
  });
});
