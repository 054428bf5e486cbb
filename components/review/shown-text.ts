import type { LinePlace, NewAnchor, TextAnchor } from "@/lib/document/anchor/anchor";
import { findAnchor } from "@/lib/document/anchor/find-anchor";
import { makeAnchor } from "@/lib/document/anchor/make-anchor";
import { type Reading, rangeIn, readLines } from "@/lib/document/anchor/read-lines";
import { ATOM } from "@/lib/document/text-blocks";

/** A text node of a page, and where in which line its characters stand. */
type Piece = { node: Text; line: number; from: number };

/** The words of an answer as a page shows it, with the way back to the page. */
export type ShownText = {
  reading: Reading;
  pieces: readonly Piece[];
  /** The lines as readers see them, with the numbers of citations. */
  lines: readonly string[];
};

const LINES = "p, li, td, th, h2, h3, h4, h5, h6, blockquote";
const CITATION = "[role=doc-biblioref]";

/** Reads the words that a page shows of an answer: the very lines of its document, citations left out with their brackets. */
export function readShownText(root: ParentNode): ShownText {
  const [lines, seen, pieces]: [string[], string[], Piece[]] = [[], [], []];
  let line: Element | null = null;
  for (const { node, own } of wordBearers(root)) {
    if (own !== line) for (const all of [lines, seen]) all.push("");
    line = own;
    const at = lines.length - 1;
    if (node instanceof Text) pieces.push({ node, line: at, from: lines[at]?.length ?? 0 });
    lines[at] += wordsOf(node);
    seen[at] += node instanceof Text ? node.data : "\n";
  }
  return { reading: readLines(lines.map(withoutBrackets)), pieces, lines: seen };
}

/** The texts and line breaks of the answer in reading order, each with the line it stands in. */
function* wordBearers(root: ParentNode): Generator<{ node: Node; own: Element }> {
  for (const block of root.querySelectorAll("[data-block]")) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text || node.nodeName === "BR")
        yield { node, own: node.parentElement?.closest(LINES) ?? block };
    }
  }
}

/** The stretch of the page that a stretch of the reading stands for. */
export function rangeOnPage({ reading, pieces }: ShownText, from: number, to: number): Range | null {
  const places = rangeIn(reading, from, to);
  const [start, end] = [pieceAt(pieces, places.from, 0), pieceAt(pieces, places.to, 1)];
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, places.from.offset - start.from);
  range.setEnd(end.node, places.to.offset - end.from);
  return range;
}

/** The anchor of what is marked on the page; null when no word of the answer is. */
export function anchorOnPage(shown: ShownText, range: Range): NewAnchor | null {
  const touched = shown.pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const start = range.startContainer === first.node ? range.startOffset : 0;
  const end = range.endContainer === last.node ? range.endOffset : last.node.length;
  return makeAnchor(shown.reading, {
    from: { line: first.line, offset: first.from + start },
    to: { line: last.line, offset: last.from + end },
  });
}

/** A line break parts words; of a citation no number counts. */
function wordsOf(node: Node): string {
  if (!(node instanceof Text)) return "\n";
  return node.parentElement?.closest(CITATION) ? ATOM.repeat(node.length) : node.data;
}

/** The words of an anchor as readers see them; null when they go over several lines. */
export function wordsOnPage({ reading, lines }: ShownText, anchor: TextAnchor): string | null {
  const found = findAnchor(reading, anchor);
  if (found.state === "gone") return null;
  const { from, to } = rangeIn(reading, found.from, found.to);
  return from.line === to.line ? (lines[from.line]?.slice(from.offset, to.offset) ?? null) : null;
}

function withoutBrackets(line: string): string {
  return line.replace(/\[[\uFFFC,]*\uFFFC[\uFFFC,]*\]/g, (cluster) => ATOM.repeat(cluster.length));
}

/** The piece that a character stands in; `before` tells how many characters back it begins. */
function pieceAt(pieces: readonly Piece[], place: LinePlace, before: 0 | 1): Piece | undefined {
  return pieces.find(
    ({ node, line, from }) =>
      line === place.line && place.offset - before >= from && place.offset - before < from + node.length,
  );
}
