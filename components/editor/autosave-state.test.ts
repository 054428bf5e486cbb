import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterEvent,
  hasUnsavedWords,
  type OtherText,
  type SaveEvent,
  type SaveState,
  savedState,
  waitBeforeSaving,
} from "./autosave-state";

const other: OtherText = {
  lockVersion: 9,
  state: "draft",
  question: "Theirs?",
  document: { type: "doc", content: [{ type: "paragraph" }] },
  savedBy: "Sam Soto",
  savedAt: "2026-11-23T10:00:00.000Z",
  isYours: false,
};

const stateAfter = (...events: SaveEvent[]): SaveState => events.reduce(afterEvent, savedState(3, null));
const saved = (lockVersion: number): SaveEvent => ({
  type: "saved",
  lockVersion,
  savedAt: "2026-11-23T10:42:00.000Z",
});

describe("autosave", () => {
  test("sends one second after the last change", () => {
    const state = stateAfter({ type: "edited", at: 0 }, { type: "edited", at: 700 });
    expect(waitBeforeSaving(state, 700)).toBe(1_000);
    expect(waitBeforeSaving(state, 1_700)).toBe(0);
  });

  test("sends at the latest eight seconds after the first change, however long typing goes on", () => {
    const edits = Array.from({ length: 20 }, (_, n): SaveEvent => ({ type: "edited", at: n * 500 }));
    expect(waitBeforeSaving(stateAfter(...edits), 9_500)).toBe(0);
  });

  test("has one request under way, never two", () => {
    const state = stateAfter({ type: "edited", at: 0 }, { type: "sent" }, { type: "edited", at: 1_200 });
    expect(waitBeforeSaving(state, 60_000)).toBeNull();
  });

  test("takes the version of an answer even when typing went on, and sends the rest", () => {
    const state = stateAfter(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "edited", at: 1_200 },
      saved(4),
    );
    expect(state).toMatchObject({ phase: "changed", lockVersion: 4 });
    expect(waitBeforeSaving(state, 2_200)).toBe(0);
  });

  test("is saved only when the answer covers the last change", () => {
    expect(hasUnsavedWords(stateAfter({ type: "edited", at: 0 }, { type: "sent" }, saved(4)))).toBe(false);
    expect(
      hasUnsavedWords(
        stateAfter({ type: "edited", at: 0 }, { type: "sent" }, { type: "edited", at: 5 }, saved(4)),
      ),
    ).toBe(true);
  });

  test("waits longer after each failure, half a minute at most", () => {
    let state = stateAfter({ type: "edited", at: 0 });
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
      state = afterEvent(afterEvent(state, { type: "sent" }), { type: "unreachable", at: 0 });
      return waitBeforeSaving(state, 0);
    });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test("a conflict sends nothing until a person has chosen, whatever is typed", () => {
    const state = stateAfter(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "conflict", sentence: "Newer.", other },
      { type: "edited", at: 9 },
      { type: "retry", at: 10 },
    );
    expect(state).toMatchObject({ phase: "conflict", other });
    expect(waitBeforeSaving(state, 1e9)).toBeNull();
  });

  test("keeping mine sends at once with the version of the other text", () => {
    const state = stateAfter(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "conflict", sentence: "Newer.", other },
      { type: "keep-mine", at: 50 },
    );
    expect(state).toMatchObject({ phase: "changed", lockVersion: 9, other: null });
    expect(waitBeforeSaving(state, 50)).toBe(0);
  });

  test("taking theirs leaves nothing to send", () => {
    const state = stateAfter(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "conflict", sentence: "Newer.", other },
      { type: "take-theirs", lockVersion: other.lockVersion, savedAt: other.savedAt },
    );
    expect(state).toMatchObject({ phase: "saved", lockVersion: 9, savedAt: other.savedAt });
  });

  test("words put back are sent at once under the version that they follow, so that a newer text is met and not overwritten", () => {
    const state = stateAfter({ type: "follows", lockVersion: 1, at: 70 });
    expect(state).toMatchObject({ phase: "changed", lockVersion: 1 });
    expect(waitBeforeSaving(state, 70)).toBe(0);
  });

  test("that a browser keeps no copy is known until it keeps one again", () => {
    const state = stateAfter(
      { type: "kept", isKept: false },
      { type: "edited", at: 0 },
      { type: "sent" },
      saved(4),
    );
    expect(state).toMatchObject({ phase: "saved", keepsCopies: false });
    expect(afterEvent(state, { type: "kept", isKept: true }).keepsCopies).toBe(true);
  });

  test("a session that ended keeps the words and waits for the person", () => {
    const state = stateAfter(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "signed-out", sentence: "Sign in again." },
      { type: "edited", at: 5 },
    );
    expect(state.phase).toBe("signed-out");
    expect(waitBeforeSaving(state, 1e9)).toBeNull();
    expect(waitBeforeSaving(afterEvent(state, { type: "retry", at: 10 }), 10)).toBe(0);
  });

  test("a refused text is tried again when it changes", () => {
    const refused = stateAfter(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "refused", sentence: "Too large." },
    );
    expect(waitBeforeSaving(refused, 1e9)).toBeNull();
    expect(waitBeforeSaving(afterEvent(refused, { type: "edited", at: 20 }), 1_020)).toBe(0);
  });

  test("whatever happens, words that no answer confirmed are never called saved", () => {
    const event = fc.oneof(
      fc.integer({ min: 0, max: 1e6 }).map((at): SaveEvent => ({ type: "edited", at })),
      fc.constant<SaveEvent>({ type: "sent" }),
      fc.integer({ min: 4, max: 99 }).map(saved),
      fc.constantFrom<SaveEvent>(
        { type: "unreachable", at: 0 },
        { type: "refused", sentence: "No." },
        { type: "signed-out", sentence: "No." },
        { type: "retry", at: 0 },
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = savedState(3, null);
        let truth: Truth = { confirmed: true, sentIsNewest: false };
        for (const each of events) {
          if (!isPossible(state, each)) continue;
          state = afterEvent(state, each);
          truth = truthAfter(truth, each);
          if (!truth.confirmed) expect(hasUnsavedWords(state)).toBe(true);
        }
      }),
    );
  });
});

type Truth = { confirmed: boolean; sentIsNewest: boolean };

/** What is true of the words themselves, told apart from the machine: confirmed when an answer came to a request that carried the newest. */
function truthAfter(truth: Truth, event: SaveEvent): Truth {
  if (event.type === "edited") return { confirmed: false, sentIsNewest: false };
  if (event.type === "sent") return { ...truth, sentIsNewest: true };
  if (event.type === "saved") return { ...truth, confirmed: truth.sentIsNewest };
  return truth;
}

/** A request starts only while none is under way and something waits; an answer comes only to a request. */
function isPossible(state: SaveState, event: SaveEvent): boolean {
  if (event.type === "edited" || event.type === "retry") return true;
  return event.type === "sent"
    ? state.phase !== "saved" && state.phase !== "saving"
    : state.phase === "saving";
}
