"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { onInbox } from "./inbox-news";

const PAUSE = 60_000;

/** How many notifications are unread: asked anew on every page, when something was read, and each minute while the page is in view. No answer is no news. */
export function useUnread(given: number): number {
  const [unread, setUnread] = useState(given);
  const path = usePathname();
  const asked = useRef(path);
  const look = useCallback(async () => {
    if (document.visibilityState !== "visible") return;
    const now = await askUnread();
    if (now !== null) setUnread(now);
  }, []);
  useEffect(() => setUnread(given), [given]);
  useEffect(() => {
    if (asked.current === path) return;
    asked.current = path;
    void look();
  }, [path, look]);
  useEffect(() => {
    const again = () => void look();
    const timer = setInterval(again, PAUSE);
    const stopListening = onInbox(again);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      stopListening();
      document.removeEventListener("visibilitychange", again);
    };
  }, [look]);
  return unread;
}

async function askUnread(): Promise<number | null> {
  try {
    const response = await fetch("/api/desk/inbox", { cache: "no-store" });
    if (!response.ok) return null;
    return ((await response.json()) as { unread: number }).unread;
  } catch {
    return null;
  }
}
