import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { eachNode } from "@/lib/document/each-node";
import { refIdOf } from "@/lib/document/numbering";

/** The longest supporting passage, in characters. */
export const LONGEST_PASSAGE = 2_000;

/** The ids of the supporting passages that the citations of a text point to, each once, in reading order. */
export function passageIds(document: DocumentJson): string[] {
  const met = new Set<string>();
  eachNode(document, (node) => {
    const id = passageIdOf(node);
    if (id) met.add(id);
  });
  return [...met];
}

/** The text with only those passages at its citations that belong there; the very same text when all do. */
export function withPassages(
  document: DocumentJson,
  belongs: (passage: { id: string; refId: string }) => boolean,
): DocumentJson {
  const content = mapAll(document.content, (node) => {
    const id = passageIdOf(node);
    if (id === null || belongs({ id, refId: refIdOf(node) })) return node;
    return { ...node, attrs: { ...node.attrs, quoteId: null } };
  });
  return content === document.content ? document : { ...document, content };
}

function passageIdOf({ type, attrs }: NodeJson): string | null {
  return type === "citation" && typeof attrs?.quoteId === "string" ? attrs.quoteId : null;
}

function mapAll(nodes: NodeJson[], change: (node: NodeJson) => NodeJson): NodeJson[] {
  let isSame = true;
  const mapped = nodes.map((node) => {
    const content = node.content && mapAll(node.content, change);
    const next = change(content === node.content ? node : ({ ...node, content } as NodeJson));
    isSame &&= next === node;
    return next;
  });
  return isSame ? nodes : mapped;
}
