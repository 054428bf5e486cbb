import { expect, test } from "vitest";
import { timeInQueue } from "@/lib/review/time-in-queue";

const noon = new Date("2026-03-02T12:00:00Z");

test.for([
  ["a minute is less than an hour", "2026-03-02T11:59:00Z", "less than an hour"],
  ["a clock that runs ahead is less than an hour", "2026-03-02T12:05:00Z", "less than an hour"],
  ["an hour is an hour", "2026-03-02T11:00:00Z", "1 hour"],
  ["under two days it counts hours", "2026-02-28T13:00:00Z", "47 hours"],
  ["from two days on it counts days", "2026-02-28T12:00:00Z", "2 days"],
  ["a week is seven days", "2026-02-23T12:00:00Z", "7 days"],
] as const)("%s", ([, since, words]) => {
  expect(timeInQueue(new Date(since), noon)).toBe(words);
});
