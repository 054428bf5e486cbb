import type { Attrs, Node } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";

/** One citation of a group: where it stands, whom it cites and where in that source. */
export type CitationMember = { position: number; refId: string; locator: string; quoteId: string | null };

/** Citations that stand side by side, in their order: readers see them as one mark, `[1,3]`. */
export type CitationGroup = { from: number; to: number; members: readonly CitationMember[] };

/** The group that the citation at a position belongs to, of one or more; null where no citation stands. */
export function citationGroupAt(doc: Node, position: number): CitationGroup | null {
  if (!isCitation(doc.nodeAt(position))) return null;
  const { parent, parentOffset } = doc.resolve(position);
  const start = position - parentOffset;
  let from = parentOffset;
  while (from > 0 && isCitation(parent.childBefore(from).node)) from -= 1;
  const members: CitationMember[] = [];
  for (let to = from; isCitation(parent.nodeAt(to)); to++)
    members.push(memberOf(parent.nodeAt(to)?.attrs ?? {}, start + to));
  return { from: start + from, to: start + from + members.length, members };
}

/** Whether the same source stands before this citation in its group: readers see both as one. */
export function isNamedBefore(doc: Node, position: number): boolean {
  const group = citationGroupAt(doc, position);
  const own = group?.members.find((member) => member.position === position);
  return group?.members.some((one) => one.refId === own?.refId && one.position < position) ?? false;
}

/** Moves a citation one place up (-1) or down (1) in its group and selects it there, in one step; null where the group ends. */
export function moveInGroup(state: EditorState, position: number, by: -1 | 1): Transaction | null {
  const { members } = citationGroupAt(state.doc, position) ?? { members: [] };
  const target = position + by;
  if (!members.some((member) => member.position === target)) return null;
  const first = Math.min(position, target);
  const [one, other] = [state.doc.nodeAt(first), state.doc.nodeAt(first + 1)];
  if (!one || !other) return null;
  return selected(state.tr.replaceWith(first, first + 2, [other, one]), target);
}

/** Takes a citation out and selects the one that follows it in the group, or the one before; the caret stays where it alone stood. */
export function removeFromGroup(state: EditorState, position: number): Transaction | null {
  const group = citationGroupAt(state.doc, position);
  if (!group) return null;
  const transaction = state.tr.delete(position, position + 1);
  if (group.members.length === 1)
    return transaction.setSelection(TextSelection.create(transaction.doc, position));
  return selected(transaction, Math.min(position, group.to - 2));
}

/** Says where in its source a citation points; null when it says so already. What is selected stays so. */
export function setLocator(state: EditorState, position: number, locator: string): Transaction | null {
  const node = state.doc.nodeAt(position);
  if (!isCitation(node) || (node?.attrs.locator ?? "") === locator) return null;
  const { selection } = state;
  const transaction = state.tr.setNodeAttribute(position, "locator", locator || null);
  return selection instanceof NodeSelection ? selected(transaction, selection.from) : transaction;
}

function selected(transaction: Transaction, position: number): Transaction {
  return transaction.setSelection(NodeSelection.create(transaction.doc, position));
}

function isCitation(node: Node | null | undefined): boolean {
  return node?.type.name === "citation";
}

function memberOf({ refId, locator, quoteId }: Attrs, position: number): CitationMember {
  return {
    position,
    refId: String(refId),
    locator: String(locator ?? ""),
    quoteId: quoteId ? String(quoteId) : null,
  };
}
