import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { numbersIn } from "@/components/editor/citation-numbers";
import { pastedIn, withoutPasted } from "@/components/editor/paste-plugin";
import { type LooseNumber, linkedBlocks } from "@/components/editor/paste-range";

/** Which reference a number in brackets stands for. */
export type Sources = ReadonlyMap<number, string>;

/** What this answer's own numbers stand for now. */
export function ownSources(editor: Editor): Sources {
  return new Map([...numbersIn(editor.state)].map(([refId, number]) => [number, refId]));
}

/** How many numbers of the last paste these sources could be linked to. */
export function countLinkable(loose: readonly LooseNumber[], sources: Sources): number {
  return loose.reduce(
    (count, { numbers, canCite }) =>
      count + (canCite ? numbers.filter((each) => sources.has(each)).length : 0),
    0,
  );
}

/** Turns the numbers of the last paste into citations and, with their list, takes the list out of the text when all of it is linked: one step of undo. A number without a source stays as it is written. Answers how many were linked. */
export function linkNumbers(editor: Editor, sources: Sources, from: "own" | "pasted"): number {
  const { loose = [], list = null } = pastedIn(editor.state) ?? {};
  const transaction = closeHistory(editor.state.tr);
  for (const marker of [...loose].reverse()) linkMarker(transaction, marker, sources);
  const blocks = list && from === "pasted" ? linkedBlocks(editor.state.doc, list, sources) : [];
  for (const block of blocks.reverse()) removeBlock(transaction, block);
  editor.view.dispatch(withoutPasted(transaction));
  editor.view.dispatch(closeHistory(editor.state.tr));
  return countLinkable(loose, sources);
}

/** Says no more of the last paste and leaves its numbers as they are written. */
export function leaveNumbers(editor: Editor): void {
  editor.view.dispatch(withoutPasted(editor.state.tr));
}

function linkMarker(
  transaction: Transaction,
  { from, to, numbers, canCite }: LooseNumber,
  sources: Sources,
): void {
  const { schema } = transaction.doc.type;
  if (!canCite || !numbers.some((number) => sources.has(number))) return;
  const marks = transaction.doc.resolve(from + 1).marks();
  const nodes = numbers.flatMap((number): Node[] => {
    const refId = sources.get(number);
    const citation = refId && schema.nodes.citation?.create({ refId });
    return [citation || schema.text(`[${number}]`, marks)];
  });
  transaction.replaceWith(from, to, nodes);
}

function removeBlock(transaction: Transaction, block: { from: number; to: number }): void {
  const from = transaction.mapping.map(block.from, 1);
  const to = transaction.mapping.map(block.to, -1);
  const { doc } = transaction;
  const paragraph = doc.type.schema.nodes.paragraph;
  if (from === 0 && to === doc.content.size && paragraph)
    transaction.replaceWith(from, to, paragraph.create());
  else transaction.delete(from, to);
}
