"use client";

import { useEffect, useState } from "react";
import type { Spoken } from "@/components/review/comment-form";
import { anchorOnPage, readShownText } from "@/components/review/shown-text";
import { spokenOnPage } from "@/components/review/spoken-on-page";
import type { Spot } from "@/components/ui/floating-panel";

type Marked = { spoken: Spoken | null; spot: Spot };

/** Milliseconds without a change after which a marking counts as made. */
const PAUSE = 150;

const nothing: Marked = { spoken: null, spot: { left: 0, top: 0, bottom: 0 } };

/** The words of the answer that are marked on the page, and where the marking ends; followed only where something can be done with them. */
export function useMarkedWords(isWanted: boolean): Marked {
  const [marked, setMarked] = useState(nothing);
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => setMarked(markedNow());
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    document.addEventListener("selectionchange", plan);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", plan);
      setMarked(nothing);
    };
  }, [isWanted]);
  return marked;
}

function markedNow(): Marked {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return nothing;
  const range = selection.getRangeAt(0);
  const place = range.commonAncestorContainer;
  const text = (place instanceof Element ? place : place.parentElement)?.closest(".reader-text");
  const shown = readShownText(document);
  const anchor = text ? anchorOnPage(shown, range) : null;
  const boxes = [...range.getClientRects()];
  const last = boxes.at(-1);
  if (!anchor || !last) return nothing;
  return {
    spoken: spokenOnPage(shown, anchor),
    spot: { left: last.right, top: last.top, bottom: last.bottom },
  };
}
