import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type FindQuery, findMatches, type Match } from "@/components/editor/find-matches";

/** What is looked for, where it stands, and which of the places is the current one (-1 when there is none). */
export type Finding = { query: FindQuery; matches: Match[]; current: number };

type Wish = { query: FindQuery } | { current: number };

const key = new PluginKey<Finding>("find");
const nothing: Finding = {
  query: { words: "", matchesCase: false, wholeWords: false },
  matches: [],
  current: -1,
};

/** Follows the words that are looked for through every change of the text, and marks their places. It is there only while somebody looks. */
export function findPlugin(): Plugin<Finding> {
  return new Plugin<Finding>({
    key,
    state: {
      init: () => nothing,
      apply: (transaction, before) => foundAfter(transaction, before),
    },
    props: { decorations: (state) => marksOf(state) },
  });
}

/** What an editor's state says of the words that are looked for. */
export function foundIn(state: EditorState): Finding {
  return key.getState(state) ?? nothing;
}

/** Stops looking and forgets the words. */
export function stopFinding(editor: Editor): void {
  editor.unregisterPlugin(key);
}

/** Looks for other words; the current place becomes the first one from the caret on. */
export function lookFor(editor: Editor, query: FindQuery): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { query } satisfies Wish).setMeta("addToHistory", false));
}

/** Goes on to the next place or back to the one before; after the last comes the first. */
export function goToMatch(editor: Editor, way: 1 | -1): void {
  const { matches, current } = foundIn(editor.state);
  if (matches.length === 0) return;
  const next = (current + way + matches.length) % matches.length;
  editor.view.dispatch(
    editor.state.tr.setMeta(key, { current: next } satisfies Wish).setMeta("addToHistory", false),
  );
}

/** Selects the current place in the text. */
export function selectMatch(editor: Editor): boolean {
  const { matches, current } = foundIn(editor.state);
  const match = matches[current];
  return match ? editor.commands.setTextSelection(match) : false;
}

/** Puts other words in the current place, with the format of the words that stood there, and goes on to the next. */
export function replaceMatch(editor: Editor, words: string): boolean {
  const { matches, current } = foundIn(editor.state);
  const match = matches[current];
  if (!match) return false;
  const transaction = closeHistory(editor.state.tr);
  replaceAt(transaction, match, words);
  editor.view.dispatch(
    transaction.setSelection(TextSelection.create(transaction.doc, match.from + words.length)),
  );
  const next = foundIn(editor.state).matches.findIndex(({ from }) => from >= match.from + words.length);
  editor.view.dispatch(
    editor.state.tr
      .setMeta(key, { current: Math.max(0, next) } satisfies Wish)
      .setMeta("addToHistory", false),
  );
  return true;
}

/** Puts other words in every place: one step of undo. Answers in how many. */
export function replaceMatches(editor: Editor, words: string): number {
  const { matches } = foundIn(editor.state);
  if (matches.length === 0) return 0;
  const transaction = closeHistory(editor.state.tr);
  for (const match of [...matches].reverse()) replaceAt(transaction, match, words);
  editor.view.dispatch(transaction);
  editor.view.dispatch(closeHistory(editor.state.tr));
  return matches.length;
}

function replaceAt(transaction: Transaction, { from, to }: Match, words: string): void {
  const marks = transaction.doc.resolve(from).nodeAfter?.marks ?? [];
  if (words === "") transaction.delete(from, to);
  else transaction.replaceWith(from, to, transaction.doc.type.schema.text(words, marks));
}

function foundAfter(transaction: Transaction, before: Finding): Finding {
  const wish = transaction.getMeta(key) as Wish | undefined;
  if (wish && "current" in wish)
    return { ...before, current: Math.min(wish.current, before.matches.length - 1) };
  if (!wish && !transaction.docChanged) return before;
  const query = wish?.query ?? before.query;
  const matches = findMatches(transaction.doc, query);
  const here = before.matches[before.current];
  const from = here ? transaction.mapping.map(here.from, -1) : transaction.selection.from;
  return { query, matches, current: currentFrom(matches, from) };
}

function currentFrom(matches: readonly Match[], from: number): number {
  if (matches.length === 0) return -1;
  return Math.max(
    0,
    matches.findIndex((match) => match.from >= from),
  );
}

function marksOf(state: EditorState): DecorationSet | null {
  const { matches, current } = foundIn(state);
  if (matches.length === 0) return null;
  return DecorationSet.create(
    state.doc,
    matches.map(({ from, to }, at) =>
      Decoration.inline(from, to, { class: at === current ? "found is-current" : "found" }),
    ),
  );
}
