"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { onSession } from "@/components/account/session-news";
import type { Autosave } from "@/components/editor/autosave-loop";
import type { ShownState } from "@/components/editor/autosave-state";
import type { DraftText } from "@/components/editor/send-draft";
import { holdSitting } from "@/components/editor/sittings";
import {
  type Confirmation,
  makeWindowSaving,
  type SavingPlace,
  type WindowSaving,
} from "@/components/editor/window-saving";

type Asked = {
  place: SavingPlace;
  opened: { lockVersion: number; savedAt: string | null; text: DraftText };
  /** The words as they stand in this window now. */
  read: () => DraftText;
  /** Told each time the server has confirmed a text of this window. */
  onConfirmed: (text: DraftText, saved: Confirmation) => void;
};

/** Saves this window's words as they change, keeps a copy on the device until the server has them, and asks before a window with unsaved words is closed. */
export function useAutosave({ place, opened, read, onConfirmed }: Asked): WindowSaving {
  const latest = useRef({ read, onConfirmed });
  latest.current = { read, onConfirmed };
  const [saving] = useState(() =>
    makeWindowSaving({
      ...{ place, opened },
      read: () => latest.current.read(),
      onConfirmed: (text, saved) => latest.current.onConfirmed(text, saved),
    }),
  );
  useWindowEvents(saving);
  return saving;
}

/** The state of the saving, for what shows it; a key that changes nothing of it draws nothing again. */
export function useSaveState(autosave: Autosave): ShownState {
  return useSyncExternalStore(autosave.subscribe, autosave.shown, autosave.serverState);
}

/** When the words of the window last changed, in milliseconds; null when a request carries all of them. */
export function useLastChange(autosave: Autosave): number | null {
  const last = () => autosave.state().changedAt;
  return useSyncExternalStore(autosave.subscribe, last, last);
}

function useWindowEvents(saving: WindowSaving): void {
  useEffect(() => {
    const { autosave, windowId, leave } = saving;
    autosave.start();
    const letGo = holdSitting(windowId);
    const over = new AbortController();
    const { signal } = over;
    const retry = () => {
      if (autosave.state().phase === "offline") autosave.tell({ type: "retry", at: Date.now() });
    };
    const turn = () => (document.visibilityState === "hidden" ? leave() : retry());
    const warn = (event: BeforeUnloadEvent) => {
      if (!autosave.hasUnsavedWords() || saving.hasLeft()) return;
      leave();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn, { signal });
    window.addEventListener("online", retry, { signal });
    window.addEventListener("focus", retry, { signal });
    window.addEventListener("pagehide", leave, { signal });
    document.addEventListener("visibilitychange", turn, { signal });
    const stopListening = [onSession("back", saving.comeBack), onSession("left", saving.walkOut)];
    return () => {
      over.abort();
      for (const stop of stopListening) stop();
      autosave.stop();
      letGo();
    };
  }, [saving]);
}
