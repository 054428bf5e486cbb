import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { escapeHtml } from "@/lib/document/escape-html";
import type { HtmlContext, HtmlOptions } from "@/lib/document/html-context";
import { inlineToHtml } from "@/lib/document/inline-to-html";
import { citationOccurrences } from "@/lib/document/numbering";
import { tableToHtml } from "@/lib/document/table-to-html";

const DEEPEST = 20;

/**
 * A document as HTML, without a DOM: everything escaped, links with `rel` forced and their address checked again,
 * no attribute taken from content but `href`, `start` and spans. Each cited number links to `#ref-N` and carries the
 * id `cite-N-K` of its K-th place. Throws on whatever is not in the schema and on a citation without its reference.
 */
export function documentToHtml(document: DocumentJson, options: HtmlOptions): string {
  return documentBlocksToHtml(document, options).join("");
}

/** The same HTML in the pieces of the document's outermost blocks, one for each and in order; an empty paragraph is an empty piece. */
export function documentBlocksToHtml(document: DocumentJson, options: HtmlOptions): string[] {
  const context: HtmlContext = {
    references: new Map(options.references.map((reference) => [reference.id, reference])),
    places: new Map(),
    headingShift: options.headingShift ?? 0,
    idPrefix: options.idPrefix ?? "",
  };
  return document.content.map((block) => blockToHtml(block, context, 1));
}

/** The ids `documentToHtml` gives to the places that cite a reference, in reading order, for the back-links of the list. */
export function citationPlaceIds(document: DocumentJson, options: HtmlOptions): Map<string, string[]> {
  const ids = new Map<string, string[]>(options.references.map((reference) => [reference.id, []]));
  const numbers = new Map(options.references.map((reference) => [reference.id, reference.number]));
  for (const { refId, occurrence } of citationOccurrences(document)) {
    ids.get(refId)?.push(`${options.idPrefix ?? ""}cite-${numbers.get(refId)}-${occurrence}`);
  }
  return ids;
}

function blocksToHtml(blocks: readonly NodeJson[], context: HtmlContext, depth: number): string {
  if (depth > DEEPEST) throw new RangeError("The document is nested too deeply to be shown.");
  let html = "";
  for (const block of blocks) html += blockToHtml(block, context, depth);
  return html;
}

function blockToHtml(block: NodeJson, context: HtmlContext, depth: number): string {
  const inside = (node: NodeJson) => blocksToHtml(node.content ?? [], context, depth + 1);
  switch (block.type) {
    case "paragraph":
      return block.content ? `<p>${inlineToHtml(block.content, context)}</p>` : "";
    case "heading":
      return headingToHtml(block, context);
    case "bulletList":
      return `<ul>${itemsToHtml(block, context, depth)}</ul>`;
    case "orderedList":
      return `<ol${startOf(block)}>${itemsToHtml(block, context, depth)}</ol>`;
    case "blockquote":
      return `<blockquote>${inside(block)}</blockquote>`;
    case "table":
      return tableToHtml(block, (cell) => looseOrTight(cell, context, depth + 2));
    default:
      throw new RangeError(`A ${escapeHtml(block.type)} cannot be shown here.`);
  }
}

function headingToHtml(block: NodeJson, context: HtmlContext): string {
  const level = block.attrs?.level ?? 2;
  if (level !== 2 && level !== 3 && level !== 4) throw new RangeError("A heading has level 2, 3 or 4.");
  const tag = `h${Math.min(6, level + context.headingShift)}`;
  return block.content ? `<${tag}>${inlineToHtml(block.content, context)}</${tag}>` : "";
}

function itemsToHtml(list: NodeJson, context: HtmlContext, depth: number): string {
  return (list.content ?? [])
    .map((item) => {
      if (item.type !== "listItem") throw new RangeError("A list holds list items only.");
      return `<li>${looseOrTight(item, context, depth + 1)}</li>`;
    })
    .join("");
}

// An item or cell whose only text is one paragraph needs no paragraph element around it.
function looseOrTight(node: NodeJson, context: HtmlContext, depth: number): string {
  const [first, ...rest] = node.content ?? [];
  const isTight =
    first?.type === "paragraph" &&
    rest.every((block) => block.type === "bulletList" || block.type === "orderedList");
  if (!isTight) return blocksToHtml(node.content ?? [], context, depth);
  return inlineToHtml(first.content ?? [], context) + blocksToHtml(rest, context, depth);
}

function startOf(list: NodeJson): string {
  const start = list.attrs?.start ?? 1;
  if (typeof start !== "number" || !Number.isInteger(start))
    throw new RangeError("A list starts at a whole number.");
  return start === 1 ? "" : ` start="${start}"`;
}
