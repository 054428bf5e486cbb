import { expect, test } from "vitest";
import { isSafeHref } from "@/lib/document/is-safe-href";
import { completeHref } from "./complete-href";

test.for([
  ["nih.gov/health", "https://nih.gov/health", true],
  [" www.nih.gov ", "https://www.nih.gov", true],
  ["http://nih.gov", "http://nih.gov", true],
  ["ask@nih.gov", "mailto:ask@nih.gov", true],
  ["javascript:alert(1)", "javascript:alert(1)", false],
  ["//nih.gov", "//nih.gov", false],
  ["here", "here", false],
  ["", "", false],
] as const)("%j becomes %j, which may be a link: %s", ([typed, address, isSafe]) => {
  expect(completeHref(typed)).toBe(address);
  expect(isSafeHref(address)).toBe(isSafe);
});
