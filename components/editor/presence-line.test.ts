import { expect, test } from "vitest";
import { othersInWords } from "./presence-line";

test("each person is named once, with the most that one of their windows does", () => {
  expect(
    othersInWords([
      { name: "Rui Ramos", state: "viewing", isYours: false },
      { name: "Ann Archer", state: "viewing", isYours: true },
      { name: "Rui Ramos", state: "editing", isYours: false },
      { name: "Sam Soto", state: "idle", isYours: false },
    ]),
  ).toBe("Rui Ramos (editing), you in another window, Sam Soto (idle)");
});

test("one's own other window says when it waits for a choice", () => {
  expect(othersInWords([{ name: "Ann Archer", state: "conflict", isYours: true }])).toBe(
    "you in another window (settling two versions)",
  );
});
