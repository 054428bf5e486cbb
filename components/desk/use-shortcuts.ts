"use client";

import { useEffect, useRef } from "react";
import { isMeantElsewhere } from "./is-meant-elsewhere";
import { type Wish, wishOf } from "./shortcuts";

/** Listens for the desk's keys, except while somebody types or a window is open over the page. */
export function useShortcuts(isOn: boolean, grant: (wish: Wish) => void): void {
  const latest = useRef(grant);
  useEffect(() => {
    latest.current = grant;
  });
  useEffect(() => {
    if (!isOn) return;
    let before = "";
    let forget: ReturnType<typeof setTimeout>;
    const listen = (event: KeyboardEvent) => {
      if (isMeantElsewhere(event)) return;
      const wish = wishOf(event.key, before);
      before = event.key;
      clearTimeout(forget);
      forget = setTimeout(() => {
        before = "";
      }, 1000);
      if (!wish) return;
      event.preventDefault();
      latest.current(wish);
    };
    document.addEventListener("keydown", listen);
    return () => {
      clearTimeout(forget);
      document.removeEventListener("keydown", listen);
    };
  }, [isOn]);
}
