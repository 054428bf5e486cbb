"use client";

import { useCallback, useEffect, useState } from "react";

const PAUSE = 4_000;

/** Asks every four seconds whether this browser is still signed in as this person. No answer is no news: the network may be away. */
export function useSessionWatch(personId: string) {
  const [isSignedOut, setSignedOut] = useState(false);
  const look = useCallback(async () => {
    const response = await fetch("/api/desk/session", { cache: "no-store" }).catch(() => null);
    if (!response || (!response.ok && response.status !== 401)) return;
    if (response.status === 401) return setSignedOut(true);
    const now: { personId: string } = await response.json();
    // Somebody else's page must not be shown to whoever signed in now.
    if (now.personId !== personId) return window.location.reload();
    setSignedOut(false);
  }, [personId]);
  useEffect(() => {
    const timer = setInterval(() => void look(), PAUSE);
    const onReturn = () => void look();
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [look]);
  return { isSignedOut, look };
}
