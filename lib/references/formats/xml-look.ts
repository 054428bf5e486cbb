import { plainWords } from "./plain-words";
import type { XmlNode } from "./xml-pieces";

/** The element found by going down these names; an empty one where there is none. */
export function at(node: XmlNode, ...names: string[]): XmlNode {
  return names.reduce<XmlNode>((open, name) => {
    const next = Array.isArray(open[name]) ? open[name][0] : open[name];
    return typeof next === "object" && next !== null ? (next as XmlNode) : {};
  }, node);
}

/** The elements of this name, none or one or many. */
export function list(node: XmlNode, name: string): XmlNode[] {
  const found = node[name];
  if (found === undefined || found === "") return [];
  return (Array.isArray(found) ? found : [found]) as XmlNode[];
}

/** The words of an element or an attribute, without markup; "" where there are none. */
export function text(value: unknown): string {
  const words = typeof value === "object" && value !== null ? (value as XmlNode)["#text"] : value;
  return typeof words === "string" || typeof words === "number" ? plainWords(String(words)) : "";
}
