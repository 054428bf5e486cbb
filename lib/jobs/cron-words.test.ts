import { expect, test } from "vitest";
import { isRunMissing, rhythmOf } from "./cron-words";

test.for([
  ["* * * * *", "Every minute"],
  ["*/15 * * * *", "Every 15 minutes"],
  ["20 2 * * *", "Daily at 02:20"],
  ["0 0 1 * *", "0 0 1 * *"],
] as const)("%s reads as %s", ([cron, words]) => {
  expect(rhythmOf(cron).words).toBe(words);
});

const now = new Date("2026-11-26T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test.for([
  ["it ran a moment ago", "* * * * *", ago(1), ago(600), false],
  ["it has not run for six minutes", "* * * * *", ago(6), ago(600), true],
  ["it never ran, and somebody has worked for an hour", "*/15 * * * *", null, ago(60), true],
  ["it never ran, and somebody has just begun", "*/15 * * * *", null, ago(2), false],
  ["it ran before the server was down, and somebody has just begun", "* * * * *", ago(500), ago(1), false],
  ["nobody works, which is said elsewhere", "* * * * *", ago(500), null, false],
  ["it ran yesterday at its hour", "20 2 * * *", ago(25 * 60), ago(9_000), false],
] as const)("%s", ([, cron, lastEndedAt, workingSince, isMissing]) => {
  expect(isRunMissing(cron, { lastEndedAt, workingSince, now })).toBe(isMissing);
});
