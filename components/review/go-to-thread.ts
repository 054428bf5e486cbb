"use client";

import { useEffect, useRef } from "react";

const GO_TO_THREAD = "answer-desk:go-to-thread";

/** Asks the text of the page to show the words of a conversation. */
export function goToThread(id: string): void {
  document.dispatchEvent(new CustomEvent(GO_TO_THREAD, { detail: id }));
}

/** Hears when the words of a conversation are asked for. */
export function useGoToThread(go: (id: string) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const hear = (event: Event) => latest.current((event as CustomEvent<string>).detail);
    document.addEventListener(GO_TO_THREAD, hear);
    return () => document.removeEventListener(GO_TO_THREAD, hear);
  }, []);
}

/** Brings the card of a conversation in the list into view and focus: of what stands in no place of the text, the card is all there is. */
export function focusThreadCard(id: string): void {
  const card = document.querySelector<HTMLElement>(`#thread-${CSS.escape(id)} article`);
  card?.closest("details")?.setAttribute("open", "");
  card?.focus();
}

/** Puts the focus on a block of the text, where a reader by keyboard goes on. */
export function focusBlock(block: number | null): void {
  const place = block === null ? null : document.getElementById(`block-${block}`);
  place?.setAttribute("tabindex", "-1");
  place?.focus({ preventScroll: true });
}
