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
        if (movesCitation(transaction)) return numberDocument(transaction.doc);
        const mapped = before.decorations.map(transaction.mapping, transaction.doc);
        return { ...before, decorations: regrouped(mapped, transaction) };
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

// A change that neither brings nor takes nor parts a citation leaves every number as it was.
function movesCitation(transaction: Transaction): boolean {
  return transaction.steps.some((step, at) => {
    if (step instanceof AttrStep) return true;
    const before = transaction.docs[at] ?? transaction.doc;
    const after = transaction.docs[at + 1] ?? transaction.doc;
    return rangesOf(step.getMap()).some(
      ([oldStart, oldEnd, newStart, newEnd]) =>
        citesBetween(before, oldStart, oldEnd) || citesBetween(after, newStart, newEnd),
    );
  });
}

// Words between two citations part a group and words taken away join one; only the blocks that changed need a look.
function regrouped(decorations: DecorationSet, { doc, mapping }: Transaction): DecorationSet {
  let next = decorations;
  for (const [block, start] of changedBlocks(doc, mapping)) {
    for (const held of decorations.find(start, start + block.content.size)) {
      const { number } = held.spec as ShownCitation;
      const shown = { number, ...edgesAt(block, doc.resolve(held.from).index()) };
      if (isShownAlike(held.spec as ShownCitation, shown)) continue;
      next = next.remove([held]).add(doc, [Decoration.node(held.from, held.to, {}, shown)]);
    }
  }
  return next;
}

function changedBlocks(doc: Node, { maps }: Transaction["mapping"]): Map<Node, number> {
  const blocks = new Map<Node, number>();
  for (const [at, map] of maps.entries()) {
    for (const [, , newStart, newEnd] of rangesOf(map)) {
      const rest = maps.slice(at + 1);
      const from = rest.reduce((position, later) => later.map(position, -1), newStart);
      const to = rest.reduce((position, later) => later.map(position, 1), newEnd);
      doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, position) => {
        if (node.isTextblock) blocks.set(node, position + 1);
        return !node.isTextblock;
      });
    }
  }
  return blocks;
}

type Range = [oldStart: number, oldEnd: number, newStart: number, newEnd: number];

function rangesOf(map: Transaction["mapping"]["maps"][number]): Range[] {
  const ranges: Range[] = [];
  // biome-ignore lint/complexity/noForEach: a step map is no array; this is its one way to be walked
  map.forEach((...range) => {
    ranges.push(range);
  });
  return ranges;
}

function edgesAt(block: Node, index: number): Pick<ShownCitation, "opens" | "closes"> {
  const type = block.maybeChild(index)?.type;
  return {
    opens: block.maybeChild(index - 1)?.type !== type,
    closes: block.maybeChild(index + 1)?.type !== type,
  };
}

function isShownAlike(one: ShownCitation, other: ShownCitation): boolean {
  return one.opens === other.opens && one.closes === other.closes;
}

function citesBetween(doc: Node, from: number, to: number): boolean {
  let cites = false;
  doc.nodesBetween(from, to, (node) => {
    cites ||= node.type.name === "citation";
    return !cites;
  });
  return cites;
}
