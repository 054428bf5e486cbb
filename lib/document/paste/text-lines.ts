import type { NodeJson } from "@/lib/document/document-types";

const BROKEN_FROM = 45;
const BROKEN_TO = 130;

/** Lines that stand together as paragraphs: a line as long as the text is wide was broken there and goes on; one that ends a sentence early ends its paragraph; any other keeps its line break. `width`: the longest line of the whole text. */
export function linesToBlocks(lines: readonly string[], width = 0): NodeJson[] {
  const paragraphs: NodeJson[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const inline = paragraphs.at(-1);
    const between = before === undefined || !inline ? "paragraph" : joint(before, line, width);
    if (between === "paragraph" || !inline)
      paragraphs.push(line === "" ? [] : [{ type: "text", text: line }]);
    else if (between === "break") inline.push({ type: "hardBreak" }, { type: "text", text: line });
    else addWords(inline, line);
  }
  return paragraphs
    .filter((content) => content.length > 0)
    .map((content) => ({ type: "paragraph", content }));
}

/** Two lines of one sentence as one: a hyphen at the end of a line stays, for it may be the word's own. */
export function joinLines(one: string, other: string): string {
  return /[\p{L}\p{N}][-‐]$/u.test(one) && /^\p{Ll}/u.test(other) ? one + other : `${one} ${other}`;
}

/** Whether a line was broken by the width of a page: long for its text, and no line of an unbroken paragraph. */
export function isBroken(line: string, width: number): boolean {
  return width >= BROKEN_FROM && width <= BROKEN_TO && line.length >= width * 0.72;
}

function joint(before: string, line: string, width: number): "join" | "break" | "paragraph" {
  if (isBroken(before, width) || (/^\p{Ll}/u.test(line) && width >= BROKEN_FROM && width <= BROKEN_TO))
    return "join";
  if (before.length > BROKEN_TO || line.length > BROKEN_TO) return "paragraph";
  return /[.!?:”")\]]$/.test(before) ? "paragraph" : "break";
}

function addWords(inline: NodeJson[], line: string): void {
  const last = inline.at(-1);
  if (last?.text !== undefined) last.text = joinLines(last.text, line);
  else inline.push({ type: "text", text: line });
}
