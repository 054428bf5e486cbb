import { canonicalJson } from "@/lib/document/canonical-json";
import { type ComparableBlock, comparableBlocks } from "@/lib/document/compare/comparable-block";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";

/** A part of a document that a merge takes or leaves as a whole: an outermost block, or one item of an outermost list with all that stands in it. */
export type MergeUnit = {
  node: NodeJson;
  /** The list that the item stands in, without its items; null for a block. */
  list: NodeJson | null;
  /** Whether the item is the first of its list, so that two lists in a row stay two. */
  opens: boolean;
  /** Equal for units that say the same, wherever they stand. */
  key: string;
  block: ComparableBlock;
};

/** The units of a document in reading order. `documentOfUnits` puts them together again. */
export function mergeUnits(document: DocumentJson): MergeUnit[] {
  const parts = document.content.flatMap((node): Pick<MergeUnit, "node" | "list" | "opens">[] => {
    if (node.type !== "bulletList" && node.type !== "orderedList") return [{ node, list: null, opens: true }];
    const { content = [], ...list } = node;
    return content.map((item, index) => ({ node: item, list, opens: index === 0 }));
  });
  return parts.map((part, index) => {
    const key = canonicalJson([part.list, part.node]);
    return { ...part, key, block: blockOf(part, { key, index }) };
  });
}

/** The document that reads as the units do, one after the other; items of the same list stand in one list. An empty answer is one empty paragraph. */
export function documentOfUnits(units: readonly Pick<MergeUnit, "node" | "list" | "opens">[]): DocumentJson {
  const content: NodeJson[] = [];
  let open: NodeJson | null = null;
  for (const { node, list, opens } of units) {
    if (!list) {
      content.push(node);
      open = null;
    } else if (open && !opens && canonicalJson({ ...open, content: undefined }) === canonicalJson(list)) {
      open.content?.push(node);
    } else {
      open = { ...list, content: [node] };
      content.push(open);
    }
  }
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

const EMPTY: ComparableBlock = {
  place: { index: 0, structure: "", label: "paragraph", path: [], node: { type: "paragraph" } },
  ...{ text: "", looks: [], words: [], key: "" },
};

// To find its counterpart a unit is one block with all its words.
function blockOf(
  { node, list }: Pick<MergeUnit, "node" | "list">,
  { key, index }: { key: string; index: number },
): ComparableBlock {
  const inner = comparableBlocks(documentOfUnits([{ node, list, opens: true }]));
  const { place } = inner[0] ?? EMPTY;
  const label = node.type === "table" ? "whole table" : place.label;
  return {
    ...EMPTY,
    place: { ...place, index, structure: `${list?.type ?? ""}/${node.type}`, label },
    words: inner.flatMap((block) => block.words),
    key,
  };
}
