import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { citationNumbers, groupNumbers, refIdOf, withCitationsGrouped } from "@/lib/document/numbering";

type Numbers = ReadonlyMap<string, number>;

/** An answer as plain text: citations as `[1,3–5]`, lists with dashes or numbers, quotes with `>`, table cells parted by tabs, blocks parted by an empty line. Throws on a citation without a number. */
export function documentToText(document: DocumentJson, numbers: Numbers = citationNumbers(document)): string {
  return blocksToText(document.content, numbers);
}

/** The content of one paragraph or heading as plain text on one line; a line break becomes a new line. */
export function inlineToText(block: NodeJson, numbers: Numbers): string {
  return withCitationsGrouped(block.content ?? [])
    .map((part) => (Array.isArray(part) ? clusterToText(part, numbers) : inlineText(part)))
    .join("");
}

function inlineText(inline: NodeJson): string {
  return inline.type === "hardBreak" ? "\n" : (inline.text ?? "");
}

function clusterToText(citations: readonly NodeJson[], numbers: Numbers): string {
  const cited = citations.map((citation) => {
    const number = numbers.get(refIdOf(citation));
    if (number === undefined) throw new RangeError("A citation has no number.");
    return number;
  });
  return `[${groupNumbers(cited)}]`;
}

function blocksToText(blocks: readonly NodeJson[], numbers: Numbers): string {
  return blocks
    .map((block) => blockToText(block, numbers))
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}

function blockToText(block: NodeJson, numbers: Numbers): string {
  const content = block.content ?? [];
  switch (block.type) {
    case "bulletList":
      return content.map((item) => listItem(item, "- ", numbers)).join("\n");
    case "orderedList":
      return content
        .map((item, index) => listItem(item, `${Number(block.attrs?.start ?? 1) + index}. `, numbers))
        .join("\n");
    case "blockquote":
      return blocksToText(content, numbers).replace(/^/gm, "> ").replace(/^> $/gm, ">");
    case "table":
      return content
        .map((row) => (row.content ?? []).map((cell) => cellText(cell, numbers)).join("\t"))
        .join("\n");
    default:
      return inlineToText(block, numbers);
  }
}

function listItem(item: NodeJson, marker: string, numbers: Numbers): string {
  const text = (item.content ?? []).map((block) => blockToText(block, numbers)).join("\n");
  return marker + text.replace(/\n/g, `\n${" ".repeat(marker.length)}`);
}

function cellText(cell: NodeJson, numbers: Numbers): string {
  return blocksToText(cell.content ?? [], numbers).replace(/\s+/g, " ");
}
