import { expect, test } from "vitest";
import { isSignInOld } from "./sign-in-age";

const now = new Date("2026-11-26T12:00:00Z");
const signedIn = (ago: number) => ({
  session: { id: "s", confirmedAt: new Date(now.getTime() - ago * 60_000) },
});

test.for([
  [29, false],
  [30, false],
  [31, true],
] as const)("a sign-in of %i minutes is old: %s", ([ago, isOld]) => {
  expect(isSignInOld(signedIn(ago), 30, now)).toBe(isOld);
});

test("who acts in no session has no sign-in to be old", () => {
  expect(isSignInOld({}, 30, now)).toBe(false);
});
