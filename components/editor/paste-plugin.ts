import { closeHistory } from "@tiptap/pm/history";
import { Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type LooseNumber, looseNumbers, type PastedList, pastedList } from "@/components/editor/paste-range";
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
        const { doc } = view.state.schema.nodes;
        const content = readPastedText(text).map((block) => view.state.schema.nodeFromJSON(block));
        return doc ? Slice.maxOpen(doc.create(null, content).content) : Slice.empty;
      },
      handlePaste(view) {
        view.dispatch(closeHistory(view.state.tr));
        return false;
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

function pastedAfter(transaction: Transaction, before: Pasted | null, leftOut: LeftOut): Pasted | null {
  if (transaction.getMeta(key) === "closed") return null;
  if (transaction.getMeta("paste") && transaction.docChanged) {
    const range = changedRange(transaction);
    return range.from < range.to ? looked(transaction, { ...range, id: transaction.time, leftOut }) : null;
  }
  if (!before || !transaction.docChanged) return before;
  const from = transaction.mapping.map(before.from, -1);
  const to = transaction.mapping.map(before.to, 1);
  return from < to ? looked(transaction, { ...before, from, to }) : null;
}

function looked({ doc }: Transaction, pasted: Omit<Pasted, "loose" | "list">): Pasted {
  const list = pastedList(doc, pasted.from, pasted.to);
  const isInList = ({ from }: LooseNumber) =>
    list?.blocks.some((block) => from >= block.from && from < block.to) ?? false;
  const loose = looseNumbers(doc, pasted.from, pasted.to).filter((number) => !isInList(number));
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

function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}
