import { canonicalJson } from "@/lib/document/canonical-json";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { textBlocks } from "@/lib/document/text-blocks";

/** Whether a stretch of a line stands in a text letter for letter, with its marks and citations. Nothing stands in every text. */
export function standsIn(document: DocumentJson, inlines: readonly NodeJson[]): boolean {
  const wanted = keysOf(inlines);
  return textBlocks(document).some(({ node }) => {
    const keys = keysOf(node.content ?? []);
    return keys.some((_, at) => wanted.every((key, more) => keys[at + more] === key)) || wanted.length === 0;
  });
}

/** Whether two stretches are the same letter for letter; the passage that a citation points to makes no difference. */
export function isSameStretch(one: readonly NodeJson[], other: readonly NodeJson[]): boolean {
  return keysOf(one).join() === keysOf(other).join();
}

/** One key for each letter and each citation: what it is and how it looks. */
function keysOf(inlines: readonly NodeJson[]): string[] {
  return inlines.flatMap(({ type, text, marks = [], attrs }) => {
    if (text === undefined) return [canonicalJson([type, attrs?.refId ?? null, attrs?.locator ?? null])];
    const look = marks.length > 0 ? canonicalJson(marks) : "";
    return text.split("").map((letter) => letter + look);
  });
}
