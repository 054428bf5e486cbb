"use client";

import { useEffect, useRef } from "react";
import { isMeantElsewhere } from "./is-meant-elsewhere";
import { type Wish, wishOf } from "./shortcuts";

/** Listens for the desk's keys, except while somebody types or a window is open over the page. */
export function useShortcuts(isOn: boolean, closed: readonly string[], grant: (wish: Wish) => void): void {
  const latest = useRef({ closed, grant });
  useEffect(() => {
    latest.current = { closed, grant };
  });
  useEffect(() => {
    if (!isOn) return;
    let before = "";
    let forget: ReturnType<typeof setTimeout>;
    const listen = (event: KeyboardEvent) => {
      if (isMeantElsewhere(event)) return;
      const wish = wishOf(event.key, before, latest.current.closed);
      before = event.key;
      clearTimeout(forget);
      forget = setTimeout(() => {
        before = "";
      }, 1000);
      if (!wish) return;
      event.preventDefault();
      latest.current.grant(wish);
    };
    document.addEventListener("keydown", listen);
    return () => {
      clearTimeout(forget);
      document.removeEventListener("keydown", listen);
    };
  }, [isOn]);
}
