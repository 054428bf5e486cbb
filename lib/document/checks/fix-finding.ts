import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Finding, Fix } from "@/lib/document/checks/finding";
import { type Located, locate, placedBlocks } from "@/lib/document/checks/locate";

/** The change that puts a finding right and nothing else; null when it offers none, or its words are not there any more. One step of undo. */
export function fixFinding(state: EditorState, finding: Finding): Transaction | null {
  const { fix, where } = finding;
  const place = fix && locate(placedBlocks(state.doc), finding);
  if (!fix || !place || typeof where === "string") return null;
  const moved = place.from - place.position - 1 - (where.from ?? 0);
  const change = changes[fix.does] as Change<Fix["does"]>;
  const transaction = change(state.tr, { place, fix, moved } as never);
  return transaction.docChanged ? transaction.setMeta("addToHistory", true) : null;
}

type Asked<Does extends Fix["does"]> = { place: Located; fix: Extract<Fix, { does: Does }>; moved: number };
type Change<Does extends Fix["does"]> = (tr: Transaction, asked: Asked<Does>) => Transaction;

const changes: { [Does in Fix["does"]]: Change<Does> } = {
  delete: (tr, { place, fix, moved }) => {
    const start = place.position + 1 + moved;
    return tr.delete(start + fix.from, start + fix.to);
  },
  cite: (tr, { place, fix }) => {
    const { citation } = tr.doc.type.schema.nodes;
    if (!citation) return tr;
    return tr.replaceWith(
      place.from,
      place.to,
      fix.refIds.map((refId) => citation.create({ refId })),
    );
  },
  relink,
  level: (tr, { place, fix }) =>
    tr.setNodeMarkup(place.position, undefined, { ...place.node.attrs, level: fix.level }),
  "header-row": headerRow,
  "remove-part": (tr, { place, fix }) => removePart(tr, tr.doc.resolve(place.position + 1), fix.part),
};

function relink(tr: Transaction, { place, fix }: Asked<"relink">): Transaction {
  const { link } = tr.doc.type.schema.marks;
  tr.doc.nodesBetween(place.from, place.to, (node, position) => {
    const mark = node.marks.find(({ type }) => type === link);
    if (!node.isText || !mark) return;
    const [from, to] = [Math.max(place.from, position), Math.min(place.to, position + node.nodeSize)];
    tr.removeMark(from, to, mark).addMark(from, to, mark.type.create({ ...mark.attrs, href: fix.href }));
  });
  return tr;
}

function headerRow(tr: Transaction, { place }: Asked<"header-row">): Transaction {
  const { tableHeader } = tr.doc.type.schema.nodes;
  const inside = tr.doc.resolve(place.position + 1);
  const depth = depthOf(inside, "table");
  const row = depth === null ? null : inside.node(depth).firstChild;
  if (!row || depth === null || !tableHeader) return tr;
  const first = inside.start(depth) + 1;
  // biome-ignore lint/complexity/noForEach: a node is no array; this is its one way to be walked with positions
  row.forEach((...[cell, offset]) => {
    tr.setNodeMarkup(first + offset, tableHeader, cell.attrs);
  });
  return tr;
}

function removePart(tr: Transaction, inside: ResolvedPos, part: string): Transaction {
  const depth = depthOf(inside, part);
  return depth === null ? tr : removeAt(tr, inside, depth);
}

// Something always stays where blocks must be: the last one becomes an empty paragraph.
function removeAt(tr: Transaction, inside: ResolvedPos, depth: number): Transaction {
  const container = inside.node(depth - 1);
  if (container.childCount > 1) return tr.delete(inside.before(depth), inside.after(depth));
  if (isList(container)) return removeAt(tr, inside, depth - 1);
  const paragraph = tr.doc.type.schema.nodes.paragraph?.create();
  return paragraph ? tr.replaceWith(inside.before(depth), inside.after(depth), paragraph) : tr;
}

function isList({ type }: Node): boolean {
  return type.name === "bulletList" || type.name === "orderedList";
}

function depthOf(inside: ResolvedPos, name: string): number | null {
  for (let depth = inside.depth; depth > 0; depth -= 1) {
    if (inside.node(depth).type.name === name) return depth;
  }
  return null;
}
