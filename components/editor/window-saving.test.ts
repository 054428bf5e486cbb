import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeWindowSaving } from "@/components/editor/window-saving";
import { doc, p } from "@/lib/testing/documents";

const textOf = (words: string) => ({ question: "Is it rare?", document: doc(p(words)) });

const sent: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  vi.stubGlobal("fetch", (_: string, { body }: RequestInit) => {
    sent.push(String(body));
    return new Promise(() => undefined);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openedWindow() {
  let words = "Before.";
  const saving = makeWindowSaving({
    place: { endpoint: "/draft", personId: "a", editionId: "b" },
    opened: { lockVersion: 3, savedAt: null, text: textOf(words) },
    read: () => textOf(words),
    onConfirmed: () => undefined,
  });
  const type = (more: string) => {
    words += more;
    saving.edited();
  };
  return { saving, type };
}

test("what was typed the moment before a page goes is sent in the same breath, for nothing of the page runs later", () => {
  const { saving, type } = openedWindow();
  type(" Typed last.");
  saving.leave();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain("Before. Typed last.");
  saving.leave();
  expect(sent).toHaveLength(1);
});

test("what a page holds when it goes is on the device before it is gone, until it is confirmed or its person has left", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  const { saving, type } = openedWindow();
  type(" Typed last.");
  saving.leave();
  expect([...kept.values()].join()).toContain("Before. Typed last.");
  saving.walkOut();
  expect(kept.size).toBe(0);
});

test("a page that goes with nothing unsaved sends nothing", () => {
  openedWindow().saving.leave();
  expect(sent).toEqual([]);
});
