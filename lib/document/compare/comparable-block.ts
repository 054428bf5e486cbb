import { canonicalJson } from "@/lib/document/canonical-json";
import type { BlockPlace, Token } from "@/lib/document/compare/comparison";
import { type LeafBlock, leafBlocks } from "@/lib/document/compare/leaf-blocks";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";

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

/** The innermost blocks of a document, ready to be compared. */
export function comparableBlocks(document: DocumentJson): ComparableBlock[] {
  return leafBlocks(document).map(comparableBlock);
}

/** A part of a block, from one of its characters to another, as a block of its own at the same place. */
export function partOf({ place, text, looks }: ComparableBlock, from: number, to: number): ComparableBlock {
  return finished(place, text.slice(from, to), looks.slice(from, to));
}

function comparableBlock(block: LeafBlock): ComparableBlock {
  const looks: Look[] = [];
  let text = "";
  for (const inline of block.node.content ?? []) {
    const shown = inline.type === "citation" ? CITATION : (inline.text ?? "\n");
    const look = lookOf(inline, shown);
    text += shown;
    for (let unit = 0; unit < shown.length; unit++) looks.push(look);
  }
  return finished(placeOf(block), text, looks);
}

function finished(place: BlockPlace, text: string, looks: readonly Look[]): ComparableBlock {
  const words = wordsOf(text, looks);
  return {
    place,
    text,
    looks,
    words,
    key: [place.structure, text.length, text, ...lookRuns(looks)].join("\n"),
  };
}

// The looks of a line in runs: where each begins and what it is.
function lookRuns(looks: readonly Look[]): string[] {
  const runs: string[] = [];
  let last: Look | undefined;
  for (let at = 0; at < looks.length; at++) {
    const look = looks[at];
    const goesOn = look?.token.type === "text" && (look === last || look.key === last?.key);
    if (look && !goesOn) runs.push(`${at} ${look.key}`);
    last = look;
  }
  return runs;
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

function placeOf({ index, node, ancestors, path }: LeafBlock): BlockPlace {
  return {
    index,
    structure: [...ancestors, node].map((one) => one.type + attributesText(one)).join("/"),
    label: labelOf(node, ancestors),
    path,
    node: { type: node.type, ...(node.attrs ? { attrs: node.attrs } : {}) },
  };
}

function attributesText(node: NodeJson): string {
  return node.attrs ? canonicalJson(node.attrs) : "";
}

function labelOf(node: NodeJson, ancestors: readonly NodeJson[]): string {
  if (node.type === "heading") return `heading ${node.attrs?.level ?? 2}`;
  if (node.type === "tableRow") return "table row without cells";
  const nearest = ancestors.at(-1)?.type ?? "";
  if (nearest === "listItem")
    return ancestors.at(-2)?.type === "orderedList" ? "numbered list item" : "bulleted list item";
  return (
    { tableCell: "table cell", tableHeader: "table header", blockquote: "quote" }[nearest] ?? "paragraph"
  );
}
