import { expect, test } from "vitest";
import { whoSaved } from "./who-saved";

const other = { lockVersion: 9, state: "draft", question: "Theirs?", savedBy: "Sam Soto", savedAt: null };

test.for([
  ["another person is named", { ...other, isYours: false }, "Sam Soto saved another text."],
  [
    "one's own other window is no stranger",
    { ...other, isYours: true },
    "You saved another text in another window.",
  ],
  [
    "nobody is named who is not known",
    { ...other, savedBy: null, isYours: false },
    "Somebody saved another text.",
  ],
] as const)("of who saved the other text: %s", ([, text, says]) => {
  expect(whoSaved(text)).toBe(says);
});

test("the time is said where it is known", () => {
  const savedAt = new Date(2026, 10, 26, 10, 5).toISOString();
  expect(whoSaved({ ...other, savedAt, isYours: true })).toBe(
    "You saved another text in another window at 10:05.",
  );
});
