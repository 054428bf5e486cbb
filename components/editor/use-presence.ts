"use client";

import { useEffect, useState } from "react";
import { askPresence, sayFarewell } from "@/components/editor/ask-presence";
import type { WindowSaving } from "@/components/editor/window-saving";
import type { EditionPresence, PresenceState } from "@/lib/answers/presence-input";

const PAUSE = 10_000;
const STILL_EDITING = 60_000;
const IDLE_AFTER = 600_000;

type Place = { personId: string; editionId: string };

/** Who else has this edition open and what was saved last, asked every ten seconds for as long as the window is open, in sight or not; null while nobody answers. */
export function usePresence({ personId, editionId }: Place, saving: WindowSaving): EditionPresence | null {
  const [presence, setPresence] = useState<EditionPresence | null>(null);
  useEffect(() => {
    const endpoint = `/api/desk/editions/${editionId}/presence`;
    const over = new AbortController();
    const { signal } = over;
    let touchedAt = Date.now();
    const ask = async () => {
      const isHidden = document.visibilityState === "hidden";
      const state = stateOf(saving, touchedAt);
      const answer = await askPresence(
        { endpoint, personId },
        { windowId: saving.windowId, state, isHidden },
      );
      if (!signal.aborted) setPresence((before) => (isSame(before, answer) ? before : answer));
    };
    const again = () => void ask();
    const touch = () => {
      touchedAt = Date.now();
    };
    const leave = () => sayFarewell(endpoint, saving.windowId);
    const timer = setInterval(again, PAUSE);
    document.addEventListener("visibilitychange", again, { signal });
    window.addEventListener("pageshow", again, { signal });
    window.addEventListener("keydown", touch, { signal, passive: true });
    window.addEventListener("pointerdown", touch, { signal, passive: true });
    window.addEventListener("pagehide", leave, { signal });
    again();
    return () => {
      clearInterval(timer);
      over.abort();
      leave();
    };
  }, [personId, editionId, saving]);
  return presence;
}

function stateOf({ autosave, editedAt }: WindowSaving, touchedAt: number): PresenceState {
  const now = Date.now();
  if (autosave.state().phase === "conflict") return "conflict";
  if (autosave.hasUnsavedWords() || now - editedAt() < STILL_EDITING) return "editing";
  return now - touchedAt < IDLE_AFTER ? "viewing" : "idle";
}

function isSame(one: EditionPresence | null, other: EditionPresence | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
