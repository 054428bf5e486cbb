import type { Node } from "@tiptap/pm/model";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";

const written = new WeakMap<Node, NodeJson>();

/** The document as JSON that shares every node that did not change with the JSON made before: what was found in it need not be looked for again. Not to be changed. */
export function sharedDocument(doc: Node): DocumentJson {
  return { type: "doc", content: doc.children.map(jsonOf) };
}

function jsonOf(node: Node): NodeJson {
  const known = written.get(node);
  if (known) return known;
  const json = node.inlineContent || node.isLeaf ? (node.toJSON() as NodeJson) : withSharedContent(node);
  written.set(node, json);
  return json;
}

function withSharedContent(node: Node): NodeJson {
  const { content: _, ...rest } = node.type.create(node.attrs).toJSON() as NodeJson;
  return node.childCount === 0 ? rest : { ...rest, content: node.children.map(jsonOf) };
}
