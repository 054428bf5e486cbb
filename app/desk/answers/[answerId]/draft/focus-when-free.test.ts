// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { focusWhenFree } from "./focus-when-free";

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<button>Pull back</button>";
});
afterEach(() => vi.useRealTimers());

const text = () => document.querySelector<HTMLElement>("[role=textbox]");
const openText = () => document.body.insertAdjacentHTML("beforeend", '<p role="textbox" tabindex="0"></p>');

test("the focus of a button that goes away comes to the text, also when that opens later", () => {
  document.querySelector("button")?.focus();
  focusWhenFree(text);
  document.querySelector("button")?.remove();
  vi.advanceTimersByTime(200);
  expect(document.activeElement).toBe(document.body);
  openText();
  vi.advanceTimersByTime(50);
  expect(document.activeElement).toBe(text());
});

test("a focus that is somewhere stays there", () => {
  openText();
  focusWhenFree(text);
  document.querySelector("button")?.focus();
  vi.advanceTimersByTime(5_000);
  document.querySelector("button")?.blur();
  vi.advanceTimersByTime(5_000);
  expect(document.activeElement).toBe(document.body);
});

test("nobody waits any more who has stopped", () => {
  openText();
  focusWhenFree(text)();
  vi.advanceTimersByTime(5_000);
  expect(document.activeElement).toBe(document.body);
});
