import type { LineRange } from "@/lib/document/anchor/anchor";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";

/** What stands in a stretch of one line, with its citations and marks; null when the stretch goes over several lines. */
export function wordsInRange(document: DocumentJson, { from, to }: LineRange): NodeJson[] | null {
  const block = from.line === to.line ? textBlocks(document)[from.line] : undefined;
  return block ? cut(block.node.content ?? [], from.offset, to.offset) : null;
}

function cut(inlines: readonly NodeJson[], from: number, to: number): NodeJson[] {
  let start = 0;
  return inlines.flatMap((inline) => {
    const [at, length] = [start, inline.text?.length ?? 1];
    start += length;
    if (at + length <= from || at >= to) return [];
    if (inline.text === undefined) return [inline];
    return [{ ...inline, text: inline.text.slice(Math.max(0, from - at), to - at) }];
  });
}
