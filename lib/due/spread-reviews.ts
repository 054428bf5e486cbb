import { daysBetween, daysLater } from "@/lib/answers/due-day";

/** A review that may be moved: the day it is set for, the day that the last review set (moves are measured from it), and its interval. */
export type MovableReview = { id: string; dueOn: string; setOn: string; months: number };

/** A proposed move, ISO days. */
export type ReviewMoveProposal = { id: string; from: string; to: string };

/** The months that are looked ahead. */
export const FORECAST_MONTHS = 12;

/** The days that a review may be moved at most: a fifth of its interval (months of a twelfth of 365.2425 days). Its twin in SQL is `judge_review_move`. */
export function mostDays(months: number): number {
  return Math.floor((months * 365.2425) / 12 / 5);
}

/** Which month ahead a day is in, 0 for that of today; negative for a month that is past. */
export function monthAhead(today: string, day: string): number {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const [otherYear = 0, otherMonth = 0] = day.split("-").map(Number);
  return (otherYear - year) * 12 + otherMonth - month;
}

/** The first day of a month ahead. */
export function monthStart(today: string, ahead: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10);
}

/**
 * Moves that make the busiest of the next twelve months as calm as can be, each review within a fifth of its interval and none into the
 * past; what is overdue stays. Deterministic: the same reviews give the same proposal. From the fullest month that can give one, one review at a time goes to
 * the emptiest month it can reach, the nearer the better, until no move helps.
 */
export function spreadReviews(reviews: readonly MovableReview[], today: string): ReviewMoveProposal[] {
  const days = new Map(
    reviews
      .filter(({ dueOn }) => dueOn >= today && monthAhead(today, dueOn) < FORECAST_MONTHS)
      .map(({ id, dueOn }) => [id, dueOn]),
  );
  const movable = reviews
    .filter(({ id }) => days.has(id))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (let move = bestMove(movable, days, today); move; move = bestMove(movable, days, today))
    days.set(move.id, move.to);
  return movable
    .map(({ id, dueOn }) => ({ id, from: dueOn, to: days.get(id) ?? dueOn }))
    .filter(({ from, to }) => from !== to)
    .toSorted((one, other) => (one.from + one.id < other.from + other.id ? -1 : 1));
}

type Move = { id: string; to: string; load: number; shift: number };

function bestMove(
  movable: readonly MovableReview[],
  days: ReadonlyMap<string, string>,
  today: string,
): Move | null {
  const loads = Array.from({ length: FORECAST_MONTHS }, () => 0);
  for (const day of days.values()) loads[monthAhead(today, day)] = (loads[monthAhead(today, day)] ?? 0) + 1;
  const fullestFirst = loads
    .map((_, month) => month)
    .toSorted((one, other) => loadOf(loads, other) - loadOf(loads, one));
  for (const month of fullestFirst) {
    const move = moveFrom(month, { movable, days, loads, today });
    if (move) return move;
  }
  return null;
}

type Standing = {
  movable: readonly MovableReview[];
  days: ReadonlyMap<string, string>;
  loads: readonly number[];
  today: string;
};

function moveFrom(full: number, { movable, days, loads, today }: Standing): Move | null {
  const moves = movable
    .filter(({ id }) => monthAhead(today, days.get(id) ?? today) === full)
    .flatMap((review) =>
      loads.flatMap((load, month) => {
        const to = load <= loadOf(loads, full) - 2 ? dayIn(review, { month, today }) : null;
        return to ? { id: review.id, to, load, shift: Math.abs(daysBetween(review.dueOn, to)) } : [];
      }),
    );
  return moves.toSorted((one, other) => one.load - other.load || one.shift - other.shift)[0] ?? null;
}

const loadOf = (loads: readonly number[], month: number) => loads[month] ?? 0;

/** The day of that month nearest to the same day of the month that the review may be moved to; null when it cannot reach the month. */
function dayIn(
  { dueOn, setOn, months }: MovableReview,
  { month, today }: { month: number; today: string },
): string | null {
  const most = mostDays(months);
  const earliest = latest(daysLater(setOn, -most), today, monthStart(today, month));
  const last = earlier(daysLater(setOn, most), daysLater(monthStart(today, month + 1), -1));
  if (earliest > last) return null;
  const wished = `${monthStart(today, month).slice(0, 8)}${dueOn.slice(8)}`;
  return latest(earliest, earlier(wished, last));
}

const latest = (...days: string[]) => days.toSorted().at(-1) ?? "";
const earlier = (one: string, other: string) => (one < other ? one : other);
