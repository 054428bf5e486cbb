import { perNode } from "@/lib/document/checks/per-node";
import type { NodeJson } from "@/lib/document/document-types";
import { type Sentence, sentencesOf } from "@/lib/document/language/sentences";
import { ATOM, type TextBlock } from "@/lib/document/text-blocks";

/** A paragraph or heading by itself, as checks read it: its text with each citation as one `ATOM` and each line break as one `\n`, and its sentences. */
export type BlockText = { node: NodeJson; text: string; sentences: readonly Sentence[] };

/** A paragraph or heading with its place in the answer. */
export type CheckedBlock = BlockText & Pick<TextBlock, "index" | "ancestors">;

/** The block as checks read it; a node that was read before is not read again. */
export function checkedBlock({ index, node, ancestors }: TextBlock): CheckedBlock {
  return { index, ancestors, ...readNode(node) };
}

const readNode = perNode(textOf, (node: NodeJson) => node);

function textOf(node: NodeJson): BlockText {
  const text = (node.content ?? [])
    .map((inline) => inline.text ?? (inline.type === "hardBreak" ? "\n" : ATOM))
    .join("");
  return { node, text, sentences: sentencesOf(text) };
}
