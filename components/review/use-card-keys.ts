"use client";

import { useEffect, useRef } from "react";

/** Single keys that work while the focus is in the card of a conversation and no field has it. */
export function useCardKeys(keys: Readonly<Record<string, () => unknown>>) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const card = place.current?.closest("article");
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest("input, textarea, [contenteditable=true]");
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    card?.addEventListener("keydown", press);
    return () => card?.removeEventListener("keydown", press);
  }, []);
  return place;
}
