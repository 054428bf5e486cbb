import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WordingNow, watchWordings } from "./watch-wordings";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A database whose clock is the fake one, shifted: a wording of number 2 begins at `start`. */
function clockOf(start: number, skew = 0) {
  return async (): Promise<WordingNow> => {
    const wait = start - (Date.now() + skew);
    return wait > 0 ? { versions: "disclaimer 1", wait } : { versions: "disclaimer 2", wait: null };
  };
}

test.for([
  ["midnight", 3_600_000, 0],
  ["a server whose clock is ahead", 3_600_000, -1_500],
  ["a server whose clock is behind", 3_600_000, 1_500],
  ["an instant that is very near", 3, 0],
] as const)("pages change once at the database's instant: %s", async ([, start, skew]) => {
  const from = Date.now();
  const changes: number[] = [];
  const stop = watchWordings({
    read: clockOf(from + start, skew),
    onChange: () => changes.push(Date.now() - from + skew),
  });
  await vi.advanceTimersByTimeAsync(start + 10_000);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toBeGreaterThanOrEqual(start);
  expect(changes[0]).toBeLessThan(start + 10);
  stop();
});

test("what another instance approved is noticed within half a minute even if its word was missed", async () => {
  let now: WordingNow = { versions: "disclaimer 1", wait: null };
  const onChange = vi.fn();
  const stop = watchWordings({ read: async () => now, onChange });
  await vi.advanceTimersByTimeAsync(1_000);
  now = { versions: "disclaimer 2", wait: null };
  await vi.advanceTimersByTimeAsync(30_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  stop();
});

test("a database that is away is asked again, and what changed meanwhile is not lost", async () => {
  let answers = [async () => ({ versions: "a 1", wait: 5_000 })] as (() => Promise<WordingNow>)[];
  const away = async (): Promise<WordingNow> => Promise.reject(new Error("away"));
  const onChange = vi.fn();
  const stop = watchWordings({ read: () => (answers.shift() ?? away)(), onChange });
  await vi.advanceTimersByTimeAsync(8_000);
  expect(onChange).not.toHaveBeenCalled();
  answers = [async () => ({ versions: "a 2", wait: null })];
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  stop();
});

test("stopped, it looks no more", async () => {
  const read = vi.fn(async () => ({ versions: "", wait: null }));
  watchWordings({ read, onChange: vi.fn() })();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(read).toHaveBeenCalledTimes(1);
});
