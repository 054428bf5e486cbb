import type { NodeJson } from "@/lib/document/document-types";
import { plainText } from "./plain-spaces";
import { linesToBlocks } from "./text-lines";
import { readTextList } from "./text-lists";

/** Pasted plain text as the blocks of an answer: paragraphs parted by empty lines, lists of `-` or `1.`, tables of tabs. Lines that a PDF or a mail program broke at a fixed width are joined again. Never makes a citation. */
export function readPastedText(text: string): NodeJson[] {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\f\v\u2028\u2029]/g, "\n")
    .split("\n");
  const words = lines.filter((line) => line.trim() !== "");
  if (words.length < 2) return linesToBlocks(words.map((line) => plainText(line)).filter(Boolean));
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const blocks: NodeJson[] = [];
  for (const passage of passages(lines)) blocks.push(...readPassage(passage, width));
  return blocks;
}

function passages(lines: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() !== "") found.at(-1)?.push(line);
    else if (found.at(-1)?.length) found.push([]);
  }
  return found.filter((passage) => passage.length > 0);
}

function readPassage(lines: readonly string[], width: number): NodeJson[] {
  const table = readTable(lines);
  if (table) return [table];
  const blocks: NodeJson[] = [];
  let words: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const list = readTextList(lines.slice(at), width);
    if (list) {
      blocks.push(
        ...linesToBlocks(
          words.map((line) => plainText(line).trim()),
          width,
        ),
        list.node,
      );
      words = [];
      at += list.lines;
    } else words.push(lines[at++] ?? "");
  }
  return [
    ...blocks,
    ...linesToBlocks(
      words.map((line) => plainText(line).trim()),
      width,
    ),
  ];
}

// Only what is clearly one: every line has the same number of tabs, and there are at least two lines.
function readTable(lines: readonly string[]): NodeJson | null {
  const rows = lines.map((line) => line.replace(/[\r\n]+$/, "").split("\t"));
  const width = rows[0]?.length ?? 0;
  const isClear =
    rows.length > 1 &&
    width > 1 &&
    rows.every((cells) => cells.length === width && cells.some((cell) => cell.trim() !== ""));
  if (!isClear || rows.every(([first]) => first?.trim() === "")) return null;
  return {
    type: "table",
    content: rows.map((cells) => ({
      type: "tableRow",
      content: cells.map((cell) => ({
        type: "tableCell",
        attrs: { colspan: 1, rowspan: 1 },
        content: [paragraphOf(plainText(cell).trim())],
      })),
    })),
  };
}

function paragraphOf(text: string): NodeJson {
  return text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
}
