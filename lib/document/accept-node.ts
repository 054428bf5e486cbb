import type { AttributeSpec } from "@tiptap/pm/model";
import { attributeLaws } from "@/lib/document/attribute-laws";
import { DocumentProblem } from "@/lib/document/document-problem";
import type { AttributeJson, MarkJson } from "@/lib/document/document-types";
import { findHiddenCharacter } from "@/lib/document/hidden-characters";
import { documentSchema } from "@/lib/document/schema";

type Attributes = Record<string, AttributeJson>;

const NODE_KEYS = new Set(["type", "attrs", "content", "marks", "text"]);
const MARK_KEYS = new Set(["type", "attrs"]);
const markRank = new Map(Object.keys(documentSchema.marks).map((name, rank) => [name, rank]));
const attributesOf = new Map<string, [name: string, spec: AttributeSpec][]>(
  [...Object.entries(documentSchema.nodes), ...Object.entries(documentSchema.marks)].map(([name, type]) => [
    name,
    Object.entries(type.spec.attrs ?? {}),
  ]),
);

/** Whether a value is an object as JSON makes them. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The value as a node of a known type with no unknown key; throws a DocumentProblem otherwise. */
export function acceptedNode(value: unknown): Record<string, unknown> & { type: string } {
  const node = acceptTyped(value, NODE_KEYS);
  if (!Object.hasOwn(documentSchema.nodes, node.type)) {
    throw new DocumentProblem(
      "unknown-node",
      `An answer cannot hold ${quoted(node.type)}. Remove it and save again.`,
    );
  }
  return node;
}

/** The attributes of a node or mark with every default filled in, in the schema's order; undefined when the type has none. Throws a DocumentProblem on an unknown or unlawful one. */
export function acceptAttributes(type: string, given: unknown): Attributes | undefined {
  if (given !== undefined && !isPlainObject(given)) throw malformed();
  const known = attributesOf.get(type) ?? [];
  for (const name in given) {
    if (!known.some(([attribute]) => attribute === name)) {
      throw new DocumentProblem(
        "bad-attribute",
        `${quoted(type)} cannot carry ${quoted(name)}. Remove the formatting of that passage and save again.`,
      );
    }
  }
  if (known.length === 0) return undefined;
  return Object.fromEntries(
    known.map(([name, spec]) => [
      name,
      acceptAttribute(`${type}.${name}`, given?.[name] === undefined ? spec.default : given[name]),
    ]),
  );
}

/** The marks of a node in the schema's order, or undefined when it has none; throws a DocumentProblem on an unknown, doubled or impossible one. */
export function acceptMarks(node: Record<string, unknown> & { type: string }): MarkJson[] | undefined {
  if (node.marks === undefined) return undefined;
  if (!Array.isArray(node.marks) || node.marks.length > markRank.size) throw malformed();
  if (node.marks.length === 0) return undefined;
  if (node.type === "citation")
    throw new DocumentProblem(
      "bad-attribute",
      "A citation cannot be formatted or stand inside a link. Take the formatting off it and save again.",
    );
  const marks = node.marks.map(acceptMark);
  return marks.sort((one, other) => (markRank.get(one.type) ?? 0) - (markRank.get(other.type) ?? 0));
}

function acceptMark(value: unknown): MarkJson {
  const mark = acceptTyped(value, MARK_KEYS);
  if (!markRank.has(mark.type))
    throw new DocumentProblem(
      "unknown-node",
      `An answer cannot hold text marked ${quoted(mark.type)}. Remove that formatting and save again.`,
    );
  const attrs = acceptAttributes(mark.type, mark.attrs);
  return attrs ? { type: mark.type, attrs } : { type: mark.type };
}

function acceptTyped(value: unknown, keys: ReadonlySet<string>): Record<string, unknown> & { type: string } {
  if (!isPlainObject(value) || typeof value.type !== "string") throw malformed();
  for (const key in value) {
    if (!keys.has(key))
      throw new DocumentProblem(
        "bad-attribute",
        `${quoted(value.type)} cannot carry ${quoted(key)}. Reload the page and try again.`,
      );
  }
  return value as Record<string, unknown> & { type: string };
}

function acceptAttribute(attribute: string, value: unknown): AttributeJson {
  if (attributeLaws[attribute]?.(value)) return withoutHidden(attribute, value as AttributeJson);
  if (attribute === "link.href") {
    throw new DocumentProblem(
      "bad-link",
      `The link ${quoted(value)} cannot be used. Give an address that begins with https://, http:// or mailto:, without a user name.`,
    );
  }
  throw new DocumentProblem(
    "bad-attribute",
    `${quoted(attribute)} cannot be ${quoted(value)}. Undo that change and save again.`,
  );
}

function withoutHidden(attribute: string, value: AttributeJson): AttributeJson {
  const hidden = typeof value === "string" ? findHiddenCharacter(value) : null;
  if (!hidden) return typeof value === "string" && attribute !== "link.href" ? value.normalize("NFC") : value;
  throw new DocumentProblem(
    "control-character",
    `There is a hidden character (${hidden.name}, ${hidden.code}) in ${quoted(attribute)}. Type it again without it.`,
  );
}

function malformed(): DocumentProblem {
  return new DocumentProblem("malformed", "The text is not well formed. Reload the page and try again.");
}

function quoted(value: unknown): string {
  const text = typeof value === "object" ? "something else" : String(value ?? "nothing");
  return `“${text.replace(/\p{C}/gu, "·").slice(0, 60)}”`;
}
