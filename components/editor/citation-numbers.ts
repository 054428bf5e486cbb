import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { AttrStep } from "@tiptap/pm/transform";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** How one citation is shown: its number, and whether it opens or closes its group of neighbours, as in `[1,3]`. */
export type ShownCitation = { number: number; opens: boolean; closes: boolean };

type Numbers = { numbers: ReadonlyMap<string, number>; count: number; decorations: DecorationSet };

const key = new PluginKey<Numbers>("citationNumbers");

/**
 * Numbers the citations by first appearance after every change of the document. Each citation carries its number as a node
 * decoration: a node view is painted again only when its own decoration changes, so 600 citations stay fast.
 */
export function citationNumbersPlugin(): Plugin<Numbers> {
  return new Plugin<Numbers>({
    key,
    state: {
      init: (_, state) => numberDocument(state.doc),
      apply: (transaction, before) => {
        if (!transaction.docChanged) return before;
        if (touchesCitation(transaction)) return numberDocument(transaction.doc);
        return { ...before, decorations: before.decorations.map(transaction.mapping, transaction.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** The number of each cited reference in an editor's state. */
export function numbersIn(state: Parameters<typeof key.getState>[0]): ReadonlyMap<string, number> {
  return key.getState(state)?.numbers ?? new Map();
}

/** How many citations an editor's state holds. */
export function citationCount(state: Parameters<typeof key.getState>[0]): number {
  return key.getState(state)?.count ?? 0;
}

/** What the decorations of a citation say of how it is shown. */
export function shownCitation(decorations: readonly { spec: unknown }[]): ShownCitation | undefined {
  return decorations
    .map(({ spec }) => spec as Partial<ShownCitation>)
    .find(({ number }) => number !== undefined) as ShownCitation | undefined;
}

function numberDocument(doc: Node): Numbers {
  const numbers = new Map<string, number>();
  const decorations: Decoration[] = [];
  doc.descendants((...[node, position, parent, index]) => {
    if (node.type.name !== "citation") return;
    const refId = String(node.attrs.refId);
    const number = numbers.get(refId) ?? numbers.size + 1;
    numbers.set(refId, number);
    const shown: ShownCitation = {
      number,
      opens: parent?.maybeChild(index - 1)?.type !== node.type,
      closes: parent?.maybeChild(index + 1)?.type !== node.type,
    };
    decorations.push(Decoration.node(position, position + 1, {}, shown));
  });
  return { numbers, count: decorations.length, decorations: DecorationSet.create(doc, decorations) };
}

// A change that neither holds nor neighbours a citation, before or after, leaves every number and every group as it was.
function touchesCitation(transaction: Transaction): boolean {
  return transaction.steps.some((step, at) => {
    if (step instanceof AttrStep) return true;
    const [before, after] = [
      transaction.docs[at] ?? transaction.doc,
      transaction.docs[at + 1] ?? transaction.doc,
    ];
    let touched = false;
    // biome-ignore lint/complexity/noForEach: a step map is no array; this is its one way to be walked
    step.getMap().forEach((...[oldStart, oldEnd, newStart, newEnd]) => {
      touched ||= citesBetween(before, oldStart, oldEnd) || citesBetween(after, newStart, newEnd);
    });
    return touched;
  });
}

function citesBetween(doc: Node, from: number, to: number): boolean {
  let cites = false;
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
    cites ||= node.type.name === "citation";
    return !cites;
  });
  return cites;
}
