"use client";

import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type Autosave, makeAutosave } from "@/components/editor/autosave-loop";
import { savedState } from "@/components/editor/autosave-state";
import { localCopyOf } from "@/components/editor/local-copy";
import { newUuid } from "@/components/editor/new-uuid";
import { type DraftText, sendDraft } from "@/components/editor/send-draft";

type Asked = {
  endpoint: string;
  editionId: string;
  personId: string;
  lockVersion: number;
  savedAt: string | null;
  /** The words as they stand in this window now. */
  read: () => DraftText;
};

/** Saves this window's words as they change, keeps a copy on the device before each request, and asks before a window with unsaved words is closed. */
export function useAutosave({ endpoint, editionId, personId, lockVersion, savedAt, read }: Asked): Autosave {
  const reading = useRef(read);
  reading.current = read;
  const first = useRef({ lockVersion, savedAt });
  const autosave = useMemo(() => {
    const sittingId = newUuid();
    const copy = localCopyOf(personId, editionId);
    const made: Autosave = makeAutosave({
      initial: savedState(first.current.lockVersion, first.current.savedAt),
      send: async (version) => {
        const words = reading.current();
        copy.keep({ ...words, lockVersion: version, at: Date.now() });
        const outcome = await sendDraft(endpoint, { ...words, lockVersion: version, sittingId });
        if (outcome.type === "saved" && made.state().changedAt === null) copy.drop();
        return outcome;
      },
    });
    return made;
  }, [endpoint, editionId, personId]);
  useWindowEvents(autosave);
  return autosave;
}

/** The state of the saving, for what shows it. */
export function useSaveState(autosave: Autosave) {
  return useSyncExternalStore(autosave.subscribe, autosave.state, autosave.serverState);
}

function useWindowEvents(autosave: Autosave): void {
  useEffect(() => {
    autosave.start();
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.hasUnsavedWords()) event.preventDefault();
    };
    const retry = () => {
      const { phase } = autosave.state();
      if (phase === "offline" || phase === "signed-out") autosave.tell({ type: "retry", at: Date.now() });
    };
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      autosave.stop();
    };
  }, [autosave]);
}
