import type { NodeJson } from "@/lib/document/document-types";

/** A function of a node that does its work once for each: documents share the nodes that did not change, so only what was typed is looked at again. */
export function perNode<Asked, Found>(
  work: (asked: Asked) => Found,
  nodeOf: (asked: Asked) => NodeJson,
): (asked: Asked) => Found {
  const found = new WeakMap<NodeJson, { value: Found }>();
  return (asked) => {
    const node = nodeOf(asked);
    const known = found.get(node) ?? { value: work(asked) };
    found.set(node, known);
    return known.value;
  };
}
