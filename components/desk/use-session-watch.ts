"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { onSession, tellSession } from "@/components/account/session-news";

const PAUSE = 4_000;

/** Whether the page's person is still signed in on this browser, nobody is, or somebody else. */
export type Signed = "in" | "out" | "somebody-else";

/** Asks every four seconds, and whenever a save was refused, whether this browser is still signed in as this person. No answer is no news: the network may be away. */
export function useSessionWatch(personId: string) {
  const [signed, setSigned] = useState<Signed>("in");
  const before = useRef<Signed>("in");
  const look = useCallback(async () => {
    const now = await askWho(personId);
    if (now === null) return;
    if (now === "in" && before.current !== "in") tellSession("back");
    before.current = now;
    setSigned(now);
  }, [personId]);
  useEffect(() => {
    const again = () => void look();
    const timer = setInterval(again, PAUSE);
    const stopListening = onSession("ended", again);
    document.addEventListener("visibilitychange", again);
    window.addEventListener("pageshow", again);
    return () => {
      clearInterval(timer);
      stopListening();
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener("pageshow", again);
    };
  }, [look]);
  return { signed, look };
}

async function askWho(personId: string): Promise<Signed | null> {
  try {
    const response = await fetch("/api/desk/session", { cache: "no-store" });
    if (response.status === 401) return "out";
    if (!response.ok) return null;
    const now: { personId: string } = await response.json();
    return now.personId === personId ? "in" : "somebody-else";
  } catch {
    return null;
  }
}
