import type { LinePlace, NewAnchor } from "@/lib/document/anchor/anchor";
import { makeAnchor } from "@/lib/document/anchor/make-anchor";
import { type Reading, rangeIn, readLines } from "@/lib/document/anchor/read-lines";
import { ATOM } from "@/lib/document/text-blocks";

/** A text node of a page, and where in which line its characters stand. */
type Piece = { node: Text; line: number; from: number };

/** The words of an answer as a page shows it, with the way back to the page. */
export type ShownText = { reading: Reading; pieces: readonly Piece[] };

const LINES = "p, li, td, th, h2, h3, h4, h5, h6, blockquote";
const CITATION = "[role=doc-biblioref]";

/** Reads the words that a page shows of an answer: the very lines of its document, citations left out with their brackets. */
export function readShownText(root: ParentNode): ShownText {
  const [lines, pieces]: [string[], Piece[]] = [[], []];
  let line: Element | null = null;
  for (const block of root.querySelectorAll("[data-block]")) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) && node.nodeName !== "BR") continue;
      const own = node.parentElement?.closest(LINES) ?? block;
      if (own !== line) lines.push("");
      line = own;
      const at = lines.length - 1;
      if (node instanceof Text) pieces.push({ node, line: at, from: lines[at]?.length ?? 0 });
      lines[at] += wordsOf(node);
    }
  }
  return { reading: readLines(lines.map(withoutBrackets)), pieces };
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
