import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { pasteInCell } from "@/components/editor/paste-in-cell";
import {
  isInList,
  type LooseNumber,
  looseNumbers,
  type PastedList,
  pastedList,
} from "@/components/editor/paste-range";
import { cleanPastedHtml } from "@/lib/document/paste/clean-pasted-html";
import { type LeftOut, nothingLeftOut } from "@/lib/document/paste/left-out";
import { readPastedText } from "@/lib/document/paste/read-pasted-text";

/** The last paste as it stands in the text now: what it left out, its numbers that point to no source, and its list of references. */
export type Pasted = {
  id: number;
  from: number;
  to: number;
  leftOut: LeftOut;
  loose: LooseNumber[];
  list: PastedList | null;
  /** The text before it: when that is there again, the paste was undone. */
  before: Node;
  /** Whether the next undo takes back the paste itself. */
  isLatest: boolean;
};

const key = new PluginKey<Pasted | null>("pasted");

/** Cleans what is pasted, makes each paste one step of undo, and keeps in view what a person may still want to do with it. */
export function pastePlugin(): Plugin<Pasted | null> {
  let leftOut = nothingLeftOut();
  return new Plugin<Pasted | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, before) => pastedAfter(transaction, before, leftOut),
    },
    view: () => ({
      update(view, former) {
        const isNew = key.getState(view.state)?.id !== key.getState(former)?.id;
        if (isNew) queueMicrotask(() => !view.isDestroyed && view.dispatch(closeHistory(view.state.tr)));
      },
    }),
    props: {
      transformPastedHTML(html) {
        const clean = cleanPastedHtml(html, parsePage);
        leftOut = clean.leftOut;
        return clean.html;
      },
      clipboardTextParser(...[text, , , view]) {
        leftOut = nothingLeftOut();
        const blocks = readPastedText(text).map((block) => view.state.schema.nodeFromJSON(block));
        return textSlice(blocks);
      },
      handlePaste(view, _event, slice) {
        view.dispatch(closeHistory(view.state.tr));
        const pasting = pasteInCell(view.state, slice);
        if (pasting) view.dispatch(pasting);
        return pasting !== null;
      },
      decorations: (state) => markLoose(state, key.getState(state)),
    },
  });
}

/** The last paste in an editor's state, while there is something to say of it. */
export function pastedIn(state: EditorState): Pasted | null {
  return key.getState(state) ?? null;
}

/** The transaction, telling that nothing more is to be said of the last paste. */
export function withoutPasted(transaction: Transaction): Transaction {
  return transaction.setMeta(key, "closed");
}

function pastedAfter(transaction: Transaction, pasted: Pasted | null, leftOut: LeftOut): Pasted | null {
  if (transaction.getMeta(key) === "closed") return null;
  if (transaction.getMeta("paste") && transaction.docChanged) {
    const range = changedRange(transaction);
    const { time: id, before } = transaction;
    return range.from < range.to
      ? looked(transaction, { ...range, id, before, leftOut, isLatest: true })
      : null;
  }
  if (!pasted || !transaction.docChanged) return pasted;
  if (transaction.doc.eq(pasted.before)) return null;
  const from = transaction.mapping.map(pasted.from, -1);
  const to = transaction.mapping.map(pasted.to, 1);
  const isLatest = pasted.isLatest && transaction.getMeta("appendedTransaction") !== undefined;
  return from < to ? looked(transaction, { ...pasted, from, to, isLatest }) : null;
}

function looked({ doc }: Transaction, pasted: Omit<Pasted, "loose" | "list">): Pasted {
  const list = pastedList(doc, pasted.from, pasted.to);
  const loose = looseNumbers(doc, pasted.from, pasted.to).filter(
    ({ from }) => !list || !isInList(list, from),
  );
  return { ...pasted, loose, list };
}

function changedRange({ mapping, doc }: Transaction): { from: number; to: number } {
  let from = doc.content.size;
  let to = 0;
  for (const [at, map] of mapping.maps.entries()) {
    const rest = mapping.slice(at + 1);
    // biome-ignore lint/complexity/noForEach: a step map is no array; this is its one way to be walked
    map.forEach((...[, , newStart, newEnd]) => {
      from = Math.min(from, rest.map(newStart, -1));
      to = Math.max(to, rest.map(newEnd, 1));
    });
  }
  return { from, to };
}

function markLoose(state: EditorState, pasted: Pasted | null | undefined): DecorationSet | null {
  if (!pasted || pasted.loose.length === 0) return null;
  const marks = pasted.loose.map(({ from, to }) => Decoration.inline(from, to, { class: "loose-number" }));
  return DecorationSet.create(state.doc, marks);
}

// Paragraphs run into the words they are put between; a list or table does not.
function textSlice(blocks: readonly Node[]): Slice {
  const isOpen = (block: Node | undefined) => Number(block?.isTextblock ?? false);
  return new Slice(Fragment.from([...blocks]), isOpen(blocks[0]), isOpen(blocks.at(-1)));
}

function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}
