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
};

const after = (...events: SaveEvent[]): SaveState => events.reduce(afterEvent, savedState(3, null));
const saved = (lockVersion: number): SaveEvent => ({
  type: "saved",
  lockVersion,
  savedAt: "2026-11-23T10:42:00.000Z",
});

describe("autosave", () => {
  test("sends one second after the last change", () => {
    const state = after({ type: "edited", at: 0 }, { type: "edited", at: 700 });
    expect(waitBeforeSaving(state, 700)).toBe(1_000);
    expect(waitBeforeSaving(state, 1_700)).toBe(0);
  });

  test("sends at the latest eight seconds after the first change, however long typing goes on", () => {
    const edits = Array.from({ length: 20 }, (_, n): SaveEvent => ({ type: "edited", at: n * 500 }));
    expect(waitBeforeSaving(after(...edits), 9_500)).toBe(0);
  });

  test("has one request under way, never two", () => {
    const state = after({ type: "edited", at: 0 }, { type: "sent" }, { type: "edited", at: 1_200 });
    expect(waitBeforeSaving(state, 60_000)).toBeNull();
  });

  test("takes the version of an answer even when typing went on, and sends the rest", () => {
    const state = after({ type: "edited", at: 0 }, { type: "sent" }, { type: "edited", at: 1_200 }, saved(4));
    expect(state).toMatchObject({ phase: "changed", lockVersion: 4 });
    expect(waitBeforeSaving(state, 2_200)).toBe(0);
  });

  test("is saved only when the answer covers the last change", () => {
    expect(hasUnsavedWords(after({ type: "edited", at: 0 }, { type: "sent" }, saved(4)))).toBe(false);
    expect(
      hasUnsavedWords(
        after({ type: "edited", at: 0 }, { type: "sent" }, { type: "edited", at: 5 }, saved(4)),
      ),
    ).toBe(true);
  });

  test("waits longer after each failure, half a minute at most", () => {
    let state = after({ type: "edited", at: 0 });
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
      state = afterEvent(afterEvent(state, { type: "sent" }), { type: "unreachable", at: 0 });
      return waitBeforeSaving(state, 0);
    });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test("a conflict sends nothing until a person has chosen, whatever is typed", () => {
    const state = after(
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
    const state = after(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "conflict", sentence: "Newer.", other },
      { type: "keep-mine", at: 50 },
    );
    expect(state).toMatchObject({ phase: "changed", lockVersion: 9, other: null });
    expect(waitBeforeSaving(state, 50)).toBe(0);
  });

  test("taking theirs leaves nothing to send", () => {
    const state = after(
      { type: "edited", at: 0 },
      { type: "sent" },
      { type: "conflict", sentence: "Newer.", other },
      { type: "take-theirs" },
    );
    expect(state).toMatchObject({ phase: "saved", lockVersion: 9, savedAt: other.savedAt });
  });

  test("a session that ended keeps the words and waits for the person", () => {
    const state = after(
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
    const refused = after(
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
        let confirmed = true;
        let underway: boolean | null = null;
        for (const each of events) {
          if (each.type === "sent" && (state.phase === "saved" || state.phase === "saving")) continue;
          if (
            ["saved", "unreachable", "refused", "signed-out"].includes(each.type) &&
            state.phase !== "saving"
          )
            continue;
          state = afterEvent(state, each);
          if (each.type === "edited") [confirmed, underway] = [false, underway === null ? null : false];
          if (each.type === "sent") underway = true;
          if (each.type === "saved") [confirmed, underway] = [underway === true, null];
          if (!confirmed) expect(hasUnsavedWords(state)).toBe(true);
        }
      }),
    );
  });
});
