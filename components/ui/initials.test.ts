import { expect, test } from "vitest";
import { initials } from "./initials";

test.for([
  ["Ann Marie Baker", "AB"],
  ["rui", "R"],
  ["  Øyvind  Ågård ", "ØÅ"],
  ["", "?"],
] as const)("%s is shown as %s", ([name, letters]) => {
  expect(initials(name)).toBe(letters);
});
