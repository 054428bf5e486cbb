import { expect, test } from "vitest";
import { savedState } from "./autosave-state";
import { newerVersion } from "./newer-version";

const last = {
  savedBy: "Rui Ramos",
  savedAt: "2026-11-26T10:42:00.000Z",
  sittingId: "other",
  isYours: false,
};
const told = (lockVersion: number, sittingId = "other") => ({
  ...{ others: [], lockVersion, state: "draft" },
  last: { ...last, sittingId },
});
const window = { isOwn: (sittingId: string | null) => sittingId === "own" };

test.for([
  ["a text saved elsewhere after this window's is newer", told(5), "saved", true],
  ["the version that this window holds is not", told(4), "saved", false],
  ["a save of this very window that it has not heard of yet is not", told(5, "own"), "saved", false],
  ["while a save is under way nothing is said: its answer will tell", told(5), "saving", false],
  ["in a conflict it is said already", told(5), "conflict", false],
  ["without an answer nothing is known", null, "saved", false],
] as const)("%s", ([, presence, phase, isNewer]) => {
  expect(newerVersion(presence, { ...savedState(4, null), phase }, window) !== null).toBe(isNewer);
});
