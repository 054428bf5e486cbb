"use client";

import { useEffect, useRef } from "react";
import { rangeOnPage, readShownText, type ShownText } from "@/components/review/shown-text";
import type { Spot } from "@/components/ui/floating-panel";
import { findAnchor } from "@/lib/document/anchor/find-anchor";
import type { Thread } from "@/lib/review/list-threads";

type Asked = { threads: readonly Thread[]; current: string | null; onPress: (id: string) => void };

/** Marks the words of open conversations on the page, outside its elements, and hears a press on them. */
export function useCommentMarks({ threads, current, onPress }: Asked): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const shown = readShownText(document);
    const ranges = threads.flatMap((thread) => {
      const range = thread.resolved ? null : rangeOf(thread, shown);
      return range ? [{ id: thread.id, range }] : [];
    });
    mark(
      "commented",
      ranges.filter(({ id }) => id !== current),
    );
    mark(
      "commented-now",
      ranges.filter(({ id }) => id === current),
    );
    const press = (event: MouseEvent) => {
      const at = event.target as Element;
      const isFree = document.getSelection()?.isCollapsed !== false && !at.closest("a, button");
      const hit = isFree && at.closest("[data-block]") && ranges.find(({ range }) => holds(range, event));
      if (hit) latest.current(hit.id);
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [threads, current]);
  useEffect(() => () => mark("commented", []), []);
}

/** Brings the words of a conversation into view, and tells where they are on the screen; null when they are not on the page. */
export function placeOnPage(thread: Thread): Spot | null {
  const range = rangeOf(thread, readShownText(document));
  if (!range) return null;
  const height = window.innerHeight;
  const { top } = range.getBoundingClientRect();
  if (top < height * 0.15 || top > height * 0.6) window.scrollBy({ top: top - height * 0.3 });
  const box = range.getBoundingClientRect();
  return { left: box.left, top: box.top, bottom: box.bottom };
}

function rangeOf({ anchor }: Thread, shown: ShownText): Range | null {
  if (anchor?.kind !== "text") return null;
  const found = findAnchor(shown.reading, anchor);
  return found.state === "gone" ? null : rangeOnPage(shown, found.from, found.to);
}

function mark(name: string, ranges: readonly { range: Range }[]): void {
  if (!("highlights" in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges.map(({ range }) => range)));
}

function holds(range: Range, { clientX, clientY }: MouseEvent): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}
