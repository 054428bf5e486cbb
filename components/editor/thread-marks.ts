import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { readEditorText } from "@/components/editor/editor-text";
import type { TextAnchor } from "@/lib/document/anchor/anchor";
import { findAnchor } from "@/lib/document/anchor/find-anchor";

/** A conversation about words of the text. */
export type AnchoredThread = { id: string; anchor: TextAnchor };

/** Where the words of a conversation are in the editor now, and whether they are still the same. */
export type PlacedThread = { from: number; to: number; state: "here" | "changed" };

type Marks = {
  threads: readonly AnchoredThread[];
  places: ReadonlyMap<string, PlacedThread>;
  current: string | null;
  decorations: DecorationSet;
};

type Wish = { threads: readonly AnchoredThread[] } | { current: string | null } | { look: true };

/** The plugin that marks the words of conversations, by its key. */
export const threadMarksKey = new PluginKey<Marks>("threadMarks");

/**
 * Marks the words of conversations outside the document: nothing of it is saved or copied. Between two looks the marks move with
 * their words; a look finds them anew by what they say, so that words that were cut and pasted or undone are theirs again.
 */
export function threadMarksPlugin(): Plugin<Marks> {
  return new Plugin<Marks>({
    key: threadMarksKey,
    state: {
      init: () => ({ threads: [], places: new Map(), current: null, decorations: DecorationSet.empty }),
      apply: marksAfter,
    },
    props: { decorations: (state) => threadMarksKey.getState(state)?.decorations },
  });
}

/** Where each conversation is in an editor's state; those whose words are gone are left out. */
export function placedThreads(state: EditorState): ReadonlyMap<string, PlacedThread> {
  return threadMarksKey.getState(state)?.places ?? new Map();
}

/** What tells the plugin of other conversations, of the current one, or to look for them all again. */
export function wishOf(state: EditorState, wish: Wish): Transaction {
  return state.tr.setMeta(threadMarksKey, wish).setMeta("addToHistory", false);
}

function marksAfter(transaction: Transaction, before: Marks): Marks {
  const wish = transaction.getMeta(threadMarksKey) as Wish | undefined;
  const { doc } = transaction;
  const moved = transaction.docChanged ? movedWith(transaction, before.places) : before.places;
  if (!wish)
    return transaction.docChanged
      ? { ...before, places: moved, decorations: before.decorations.map(transaction.mapping, doc) }
      : before;
  const next = { ...before, places: moved, ...("look" in wish ? {} : wish) };
  const places = "current" in wish ? moved : placesIn(doc, next.threads, moved);
  return { ...next, places, decorations: drawn(doc, places, next.current) };
}

function movedWith({ mapping }: Transaction, places: Marks["places"]): Map<string, PlacedThread> {
  const moved = [...places].map(([id, { from, to, state }]): [string, PlacedThread] => [
    id,
    { from: mapping.map(from, 1), to: mapping.map(to, -1), state },
  ]);
  return new Map(moved.filter(([, { from, to }]) => to > from));
}

/** By their words; where other words stand in the place that moved with the text, they were changed there. */
function placesIn(doc: Node, threads: readonly AnchoredThread[], moved: Marks["places"]) {
  const text = readEditorText(doc);
  const places = new Map<string, PlacedThread>();
  for (const { id, anchor } of threads) {
    const found = findAnchor(text.reading, anchor);
    const held = moved.get(id);
    if (found.state === "here") places.set(id, { ...text.positions(found), state: "here" });
    else if (held) places.set(id, { ...held, state: "changed" });
    else if (found.state === "changed") places.set(id, { ...text.positions(found), state: "changed" });
  }
  return places;
}

function drawn(doc: Node, places: Marks["places"], current: string | null): DecorationSet {
  const marks = [...places].map(([id, { from, to }]) =>
    Decoration.inline(from, to, { class: id === current ? "commented is-current" : "commented" }),
  );
  return DecorationSet.create(doc, marks);
}
