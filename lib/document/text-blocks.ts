import type { DocumentJson, NodeJson } from "@/lib/document/document-types";

/** What a citation or line break counts as in the text of a block, so that offsets are the editor's own positions. */
export const ATOM = "\uFFFC";

/** A paragraph or heading of a document: its place in reading order, what it stands in from the outside in, and its text with each citation and line break as one `ATOM`. */
export type TextBlock = {
  index: number;
  node: NodeJson;
  ancestors: readonly NodeJson[];
  text: string;
};

type Step = { node: NodeJson; ancestors: readonly NodeJson[] };

/** The paragraphs and headings of a document in reading order, wherever they stand. */
export function textBlocks(document: DocumentJson): TextBlock[] {
  const blocks: TextBlock[] = [];
  const steps = stepsInto(document.content, []);
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, ancestors } = step;
    if (node.type === "paragraph" || node.type === "heading")
      blocks.push({ index: blocks.length, node, ancestors, text: blockText(node) });
    else steps.push(...stepsInto(node.content ?? [], [...ancestors, node]));
  }
  return blocks;
}

/** Whether an answer has no word and no citation yet. */
export function isEmptyDocument(document: DocumentJson): boolean {
  return textBlocks(document).every((block) => block.text.trim() === "");
}

function stepsInto(content: readonly NodeJson[], ancestors: readonly NodeJson[]): Step[] {
  return content.map((node) => ({ node, ancestors })).reverse();
}

function blockText(node: NodeJson): string {
  return (node.content ?? []).map((inline) => inline.text ?? ATOM).join("");
}
