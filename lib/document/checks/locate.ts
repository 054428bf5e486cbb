import type { Node } from "@tiptap/pm/model";
import type { Finding } from "@/lib/document/checks/finding";
import { ATOM } from "@/lib/document/text-blocks";

/** A paragraph or heading of a document, and the position before it. */
export type PlacedBlock = { node: Node; position: number };

/** Where the words of a finding stand in a document: its block, and the positions before and after them. */
export type Located = PlacedBlock & { from: number; to: number };

/** The paragraphs and headings of a document in reading order. */
export function placedBlocks(doc: Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) blocks.push({ node, position });
    return !node.isTextblock;
  });
  return blocks;
}

/** Where a finding is now: at its place if its words still stand there, else where they went; null when they are gone, or when it is about no words of the text. */
export function locate(blocks: readonly PlacedBlock[], { where, excerpt = "" }: Finding): Located | null {
  if (typeof where === "string") return null;
  const { block: index, from = 0 } = where;
  const own = blocks[index];
  if (own && wordsOf(own.node).startsWith(excerpt, from)) return at(own, from, excerpt);
  if (excerpt === "") return null;
  for (const block of own ? [own, ...blocks] : blocks) {
    const found = wordsOf(block.node).indexOf(excerpt);
    if (found >= 0) return at(block, found, excerpt);
  }
  return null;
}

function at(block: PlacedBlock, from: number, excerpt: string): Located {
  const start = block.position + 1 + from;
  return { ...block, from: start, to: start + excerpt.length };
}

const read = new WeakMap<Node, string>();

/** The words of a block, each citation as one `ATOM`, each line break as itself. A node never changes, and hundreds of places may be in one block: each is read once. */
export function wordsOf(node: Node): string {
  const known = read.get(node);
  if (known !== undefined) return known;
  const words = node.textBetween(0, node.content.size, undefined, (leaf) =>
    leaf.type.name === "hardBreak" ? "\n" : ATOM,
  );
  read.set(node, words);
  return words;
}
