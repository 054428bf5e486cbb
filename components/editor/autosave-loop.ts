import {
  afterEvent,
  hasUnsavedWords,
  isShownAlike,
  type SaveEvent,
  type SaveState,
  type ShownState,
  waitBeforeSaving,
} from "@/components/editor/autosave-state";

type Parts = {
  initial: SaveState;
  /** Sends what the window holds now, under this version. */
  send: (lockVersion: number) => Promise<SaveEvent>;
};

/** Drives the saving of one window: one timer, one request at a time. Those who show it subscribe. */
export function makeAutosave({ initial, send }: Parts) {
  let state = initial;
  let shown: ShownState = initial;
  const atServer: ShownState = { ...initial, savedAt: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const listeners = new Set<() => void>();

  function tell(event: SaveEvent): void {
    state = afterEvent(state, event);
    if (!isShownAlike(shown, state)) shown = state;
    for (const listener of listeners) listener();
    plan();
  }

  function plan(): void {
    clearTimeout(timer);
    const wait = isStopped ? null : waitBeforeSaving(state, Date.now());
    if (wait !== null) timer = setTimeout(() => void save(), wait);
  }

  async function save(): Promise<void> {
    if (state.phase === "saving" || isStopped) return;
    tell({ type: "sent" });
    tell(await send(state.lockVersion));
  }

  return {
    tell,
    state: () => state,
    /** What is shown of the state; the same object until that changes, so a key draws nothing again. */
    shown: () => shown,
    /** The first state as a server can say it, which does not know the clock of the reader. */
    serverState: () => atServer,
    hasUnsavedWords: () => hasUnsavedWords(state),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** What waits for its pause is sent now: the window is about to be out of sight. */
    flush() {
      if (state.phase === "changed") void save();
    },
    start() {
      isStopped = false;
      plan();
    },
    /** The last word of a closing page: what waits is sent at once. */
    stop() {
      clearTimeout(timer);
      this.flush();
      isStopped = true;
    },
  };
}

/** The saving of one window. */
export type Autosave = ReturnType<typeof makeAutosave>;
