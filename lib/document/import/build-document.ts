import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { isSafeHref } from "@/lib/document/is-safe-href";
import type { FinishedAnswer, FinishedBlock, ImportProblem, TextLine } from "./finished-answer";

const MARKER = /\[(\d{1,9}(?:\s*[,–-]\s*\d{1,9})*)\]/g;
const ADDRESS = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]/g;
const LONGEST_RANGE = 50;

type Resolve = (marker: string) => string | null;
type Cited = { resolved: Set<string>; unresolved: Map<string, number> };

/** Makes the document of a finished answer: every marker `[n]` that `resolve` knows becomes a citation, the others stay as they are written and are reported once each, and a reference that nothing cites is reported by its line. */
export function buildDocument(
  answer: FinishedAnswer,
  resolve: Resolve,
): { document: DocumentJson; problems: ImportProblem[] } {
  const cited: Cited = { resolved: new Set(), unresolved: new Map() };
  const content = listed(answer.blocks, (block) => paragraph(block, resolve, cited));
  const dangling = [...cited.unresolved].map(([marker, line]) => ({
    line,
    sentence: `[${marker}] refers to no reference of this text. It stays in the answer as it is written; cite its source or delete it.`,
  }));
  const uncited = answer.referenceLines
    .filter(({ number }) => !cited.resolved.has(String(number)) && !cited.unresolved.has(String(number)))
    .map(({ line, number }) => ({
      line,
      sentence: `Reference ${number} is cited nowhere in the answer, so the answer does not list it. Cite it where it belongs.`,
    }));
  const problems = [...dangling, ...uncited].sort((a, b) => a.line - b.line);
  return { document: { type: "doc", content: content.length ? content : [{ type: "paragraph" }] }, problems };
}

function listed(blocks: FinishedBlock[], toParagraph: (block: FinishedBlock) => NodeJson): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (const [place, block] of blocks.entries()) {
    const node = toParagraph(block);
    const list = nodes.at(-1);
    const goesOn =
      blocks[place - 1]?.kind === block.kind && (block.kind !== "numbered" || block.number !== 1);
    const item: NodeJson = { type: "listItem", content: [node] };
    if (block.kind === "paragraph") nodes.push(node);
    else if (goesOn && list?.content) list.content.push(item);
    else if (block.kind === "bullet") nodes.push({ type: "bulletList", content: [item] });
    else nodes.push({ type: "orderedList", attrs: { start: block.number ?? 1 }, content: [item] });
  }
  return nodes;
}

function paragraph(block: FinishedBlock, resolve: Resolve, cited: Cited): NodeJson {
  const lines = block.lines.map(({ line, text }, place) => ({ line, text: place ? ` ${text}` : text }));
  const content = joinText(lines.flatMap((line) => inline(line, resolve, cited)));
  return content.length ? { type: "paragraph", content } : { type: "paragraph" };
}

function inline(line: TextLine, resolve: Resolve, cited: Cited): NodeJson[] {
  const nodes: NodeJson[] = [];
  let from = 0;
  for (const found of line.text.matchAll(MARKER)) {
    nodes.push(
      ...linkedText(line.text.slice(from, found.index)),
      ...citations(found[0], { resolve, cited, line: line.line }),
    );
    from = found.index + found[0].length;
  }
  return [...nodes, ...linkedText(line.text.slice(from))];
}

function citations(
  marker: string,
  { resolve, cited, line }: { resolve: Resolve; cited: Cited; line: number },
): NodeJson[] {
  const numbers = markerNumbers(marker);
  const found = numbers.map((number) => ({ number, refId: resolve(number) }));
  for (const { number, refId } of found) {
    if (refId) cited.resolved.add(number);
    else if (!cited.unresolved.has(number)) cited.unresolved.set(number, line);
  }
  if (found.every(({ refId }) => !refId)) return linkedText(marker);
  return found.map(({ number, refId }) =>
    refId
      ? { type: "citation", attrs: { refId, locator: null, quoteId: null } }
      : { type: "text", text: `[${number}]` },
  );
}

// "[1,3–5]" is 1, 3, 4 and 5; a range that runs backwards or too far is only its two ends.
function markerNumbers(marker: string): string[] {
  return marker
    .slice(1, -1)
    .split(",")
    .flatMap((part) => {
      const [from = 0, to = from] = part.split(/[–-]/).map((digits) => Number(digits.trim()));
      const isRange = to > from && to - from < LONGEST_RANGE;
      const ends = to === from ? [from] : [from, to];
      return (isRange ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : ends).map(String);
    });
}

function linkedText(text: string): NodeJson[] {
  const nodes: NodeJson[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    if (!isSafeHref(found[0])) continue;
    nodes.push(
      { type: "text", text: text.slice(from, found.index) },
      { type: "text", marks: [{ type: "link", attrs: { href: found[0] } }], text: found[0] },
    );
    from = found.index + found[0].length;
  }
  return [...nodes, { type: "text", text: text.slice(from) }].filter((node) => node.text !== "");
}

function joinText(nodes: NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (before?.text !== undefined && !before.marks && node.text !== undefined && !node.marks)
      joined[joined.length - 1] = { type: "text", text: before.text + node.text };
    else joined.push(node);
  }
  return joined;
}
