import type { CurrentText } from "@/lib/answers/current-text";
import type { Exchanged } from "@/lib/answers/exchanged";

/** The other text that a stale save met: kept whole, so that nothing is lost on either side. */
export type OtherText = CurrentText;

/** Where the saving of one editor window stands. Never holds the text itself: what is sent is read at the moment of sending. */
export type SaveState = {
  phase: "saved" | "changed" | "saving" | "offline" | "signed-out" | "refused" | "conflict";
  /** What the next save must name; taken from each answer, even when typing went on meanwhile. */
  lockVersion: number;
  savedAt: string | null;
  /** When the oldest and the newest change that no request carries yet were made, in milliseconds. */
  changedSince: number | null;
  changedAt: number | null;
  /** Tries in a row that got no answer, and when the last one ended. */
  failures: number;
  failedAt: number;
  sentence: string | null;
  other: OtherText | null;
  /** Whether this browser could keep a copy of unconfirmed words when it last tried. */
  keepsCopies: boolean;
};

/** What is shown of it: not the clock of the changes, which each key moves on. */
export type ShownState = Omit<SaveState, "changedSince" | "changedAt">;

/** All that can happen to it. */
export type SaveEvent =
  | { type: "edited"; at: number }
  | { type: "sent" }
  | { type: "saved"; lockVersion: number; savedAt: string; merged?: readonly Exchanged[] }
  | { type: "unreachable"; at: number }
  | { type: "signed-out"; sentence: string }
  | { type: "refused"; sentence: string }
  | { type: "conflict"; sentence: string; other: OtherText }
  | { type: "retry"; at: number }
  /** A person has chosen: what stands in the window now follows the other text. */
  | { type: "keep-mine"; at: number }
  /** A person has taken another text into the window: it is the server's, of this version. */
  | { type: "take-theirs"; lockVersion: number; savedAt: string | null }
  /** The words in the window turn out to follow this version (they were put back, or an answer was lost on the way): they are to be sent under it. */
  | { type: "follows"; lockVersion: number; at: number }
  | { type: "kept"; isKept: boolean };

const PAUSE = 1_000;
const LONGEST_WAIT = 8_000;
const SLOWEST_RETRY = 30_000;

/** A window that has just opened on what the server has. */
export function savedState(lockVersion: number, savedAt: string | null): SaveState {
  return {
    phase: "saved",
    lockVersion,
    savedAt,
    changedSince: null,
    changedAt: null,
    failures: 0,
    failedAt: 0,
    sentence: null,
    other: null,
    keepsCopies: true,
  };
}

/** What becomes of the state when something happens. */
export function afterEvent(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case "edited":
      return edited(state, event.at);
    case "sent":
      return { ...state, phase: "saving", changedSince: null, changedAt: null };
    case "saved":
      return {
        ...savedState(event.lockVersion, event.savedAt),
        keepsCopies: state.keepsCopies,
        phase: state.changedAt === null ? "saved" : "changed",
        changedSince: state.changedSince,
        changedAt: state.changedAt,
      };
    case "unreachable":
      return { ...state, phase: "offline", failures: state.failures + 1, failedAt: event.at };
    case "signed-out":
    case "refused":
      return { ...state, phase: event.type, sentence: event.sentence };
    case "conflict":
      return { ...state, phase: "conflict", sentence: event.sentence, other: event.other };
    case "retry":
      return state.phase === "saved" || state.phase === "saving" || state.phase === "conflict"
        ? state
        : dueNow(state, event.at);
    case "keep-mine":
      return state.other ? dueNow({ ...state, lockVersion: state.other.lockVersion }, event.at) : state;
    case "take-theirs":
      return { ...savedState(event.lockVersion, event.savedAt), keepsCopies: state.keepsCopies };
    case "follows":
      return dueNow({ ...state, lockVersion: event.lockVersion }, event.at);
    case "kept":
      return { ...state, keepsCopies: event.isKept };
  }
}

/** Milliseconds until the next request is due; null while one is under way or a person must act first. */
export function waitBeforeSaving(state: SaveState, now: number): number | null {
  if (state.phase === "offline") {
    const pause = Math.min(SLOWEST_RETRY, PAUSE * 2 ** Math.min(state.failures - 1, 10));
    return Math.max(0, state.failedAt + pause - now);
  }
  if (state.phase !== "changed" || state.changedAt === null) return null;
  const due = Math.min(state.changedAt + PAUSE, (state.changedSince ?? state.changedAt) + LONGEST_WAIT);
  return Math.max(0, due - now);
}

/** Whether two states look the same to a reader. */
export function isShownAlike(one: ShownState, other: ShownState): boolean {
  return shownParts.every((part) => one[part] === other[part]);
}

const shownParts = Object.keys({
  phase: true,
  lockVersion: true,
  savedAt: true,
  failures: true,
  failedAt: true,
  sentence: true,
  other: true,
  keepsCopies: true,
} satisfies Record<keyof ShownState, true>) as (keyof ShownState)[];

/** Whether this window holds words that the server has not confirmed. */
export function hasUnsavedWords(state: Pick<SaveState, "phase">): boolean {
  return state.phase !== "saved";
}

function edited(state: SaveState, at: number): SaveState {
  const noted = { ...state, changedSince: state.changedSince ?? at, changedAt: at };
  return state.phase === "saved" || state.phase === "refused"
    ? { ...noted, phase: "changed", sentence: null }
    : noted;
}

function dueNow(state: SaveState, at: number): SaveState {
  return {
    ...state,
    phase: "changed",
    sentence: null,
    other: null,
    changedSince: at - LONGEST_WAIT,
    changedAt: at,
  };
}
