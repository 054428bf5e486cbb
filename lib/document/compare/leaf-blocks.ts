import type { PathStep } from "@/lib/document/compare/comparison";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";

/** A block that holds no other block: a paragraph, a heading, or a table row without cells. Its place, and all that it stands in. */
export type LeafBlock = {
  index: number;
  node: NodeJson;
  ancestors: readonly NodeJson[];
  path: readonly PathStep[];
};

type Step = { node: NodeJson; ancestors: readonly NodeJson[]; path: readonly PathStep[] };

/** The innermost blocks of a document in reading order. With their paths they are the whole document: nothing else is in it. */
export function leafBlocks(document: DocumentJson): LeafBlock[] {
  const blocks: LeafBlock[] = [];
  let containers = 0;
  const steps = stepsInto(document.content, [], []);
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, ancestors, path } = step;
    if (isLeaf(node)) blocks.push({ index: blocks.length, node, ancestors, path });
    else {
      const here = { id: containers++, type: node.type, ...(node.attrs ? { attrs: node.attrs } : {}) };
      steps.push(...stepsInto(node.content ?? [], [...ancestors, node], [...path, here]));
    }
  }
  return blocks;
}

function isLeaf({ type, content }: NodeJson): boolean {
  return type === "paragraph" || type === "heading" || !content || content.length === 0;
}

function stepsInto(
  content: readonly NodeJson[],
  ancestors: readonly NodeJson[],
  path: readonly PathStep[],
): Step[] {
  return content.map((node) => ({ node, ancestors, path })).reverse();
}
