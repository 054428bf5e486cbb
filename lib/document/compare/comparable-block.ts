import { canonicalJson } from "@/lib/document/canonical-json";
import type { BlockPlace, Token } from "@/lib/document/compare/comparison";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { type TextBlock, textBlocks } from "@/lib/document/text-blocks";

/** One character or citation of a line: what it is, how it looks, and a key that is equal where both are. */
export type Look = { token: Token; key: string };

/** A block ready to be compared: its characters with the look of each, its words, and a key that is equal for equal blocks only. */
export type ComparableBlock = {
  place: BlockPlace;
  text: string;
  looks: readonly Look[];
  words: readonly string[];
  key: string;
};

const WORDS = /\uFFFC|[\p{L}\p{N}\p{M}]+(?:[.,]\p{N}+)*|[^\S\n]+|./gsu;
const CITATION = "\uFFFC";

/** The paragraphs and headings of a document, ready to be compared. */
export function comparableBlocks(document: DocumentJson): ComparableBlock[] {
  return textBlocks(document).map(comparableBlock);
}

function comparableBlock(block: TextBlock): ComparableBlock {
  const looks: Look[] = [];
  let text = "";
  for (const inline of block.node.content ?? []) {
    const shown = inline.type === "citation" ? CITATION : (inline.text ?? "\n");
    const look = lookOf(inline, shown);
    text += shown;
    for (let unit = 0; unit < shown.length; unit++) looks.push(look);
  }
  const place = placeOf(block);
  const words = wordsOf(text, looks);
  return {
    place,
    text,
    looks,
    words,
    key: canonicalJson([place.structure, text, looks.map((look) => look.key)]),
  };
}

function lookOf(inline: NodeJson, text: string): Look {
  const attrs = inline.attrs ?? {};
  const token: Token =
    inline.type === "citation"
      ? {
          type: "citation",
          refId: String(attrs.refId),
          locator: textOrNull(attrs.locator),
          quoteId: textOrNull(attrs.quoteId),
        }
      : {
          type: "text",
          text,
          marks: marksOf(inline),
          href: textOrNull(inline.marks?.find((mark) => mark.type === "link")?.attrs?.href),
        };
  return { token, key: canonicalJson(token.type === "text" ? [token.marks, token.href] : token) };
}

function marksOf(inline: NodeJson): string[] {
  return (inline.marks ?? []).map((mark) => mark.type).filter((type) => type !== "link");
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

// A citation is the same word wherever it cites the same source, whatever its number.
function wordsOf(text: string, looks: readonly Look[]): string[] {
  let at = 0;
  return Array.from(text.matchAll(WORDS), ([word]) => {
    const token = looks[at]?.token;
    at += word.length;
    return token?.type === "citation" ? CITATION + token.refId : word;
  });
}

function placeOf({ index, node, ancestors }: TextBlock): BlockPlace {
  const parts = ancestors.map((ancestor, depth) => {
    const isOpening = opens.has(ancestor.type) && startsWith(ancestor, ancestors[depth + 1] ?? node);
    return `${ancestor.type}${attributesText(ancestor)}${isOpening ? "^" : ""}`;
  });
  return {
    index,
    structure: [...parts, node.type + attributesText(node)].join("/"),
    label: labelOf(node, ancestors),
  };
}

// The first block of an item or cell is told from the next, so that splitting an item in two is seen.
const opens = new Set(["listItem", "tableCell", "tableHeader"]);

function startsWith(ancestor: NodeJson, child: NodeJson): boolean {
  return ancestor.content?.[0] === child;
}

function attributesText(node: NodeJson): string {
  return node.attrs ? canonicalJson(node.attrs) : "";
}

function labelOf(node: NodeJson, ancestors: readonly NodeJson[]): string {
  if (node.type === "heading") return `heading ${node.attrs?.level ?? 2}`;
  const nearest = ancestors.at(-1)?.type ?? "";
  if (nearest === "listItem")
    return ancestors.at(-2)?.type === "orderedList" ? "numbered list item" : "bulleted list item";
  return (
    { tableCell: "table cell", tableHeader: "table header", blockquote: "quote" }[nearest] ?? "paragraph"
  );
}
