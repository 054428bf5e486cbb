import { INLINE, isBlank, renamed, unwrap } from "./dom-steps";

const DEEPEST_HEADING = 4;

/** Leaves paragraphs, headings of level 2 to 4, quotations, lists and tables: headings keep their order and lose their place where none may stand, an empty line parts paragraphs, empty paragraphs go. */
export function mendBlocks(page: Document): void {
  for (const title of page.querySelectorAll("p.MsoTitle")) renamed(title, "h1");
  for (const subtitle of page.querySelectorAll("p.MsoSubtitle")) renamed(subtitle, "h2");
  mendHeadings(page);
  for (const text of page.querySelectorAll("pre")) linesAsParagraphs(page, text);
  for (const part of page.querySelectorAll("q")) part.replaceWith("“", ...part.childNodes, "”");
  for (const quoted of page.querySelectorAll(":is(td, th) blockquote")) unwrap(quoted);
  for (const block of page.querySelectorAll("p, div, li, td, th, blockquote, section, article"))
    partAtEmptyLines(page, block);
  partAtEmptyLines(page, page.body);
  for (const end of page.querySelectorAll("br")) if (partsNothing(end)) end.remove();
  for (const block of [...page.querySelectorAll("p, h2, h3, h4, blockquote, div")].reverse())
    if (isBlank(block)) block.remove();
}

function mendHeadings(page: Document): void {
  const headings = [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const shift = headings.some((heading) => heading.nodeName === "H1") ? 1 : 0;
  for (const heading of headings) {
    const level = Math.min(DEEPEST_HEADING, Number(heading.nodeName.slice(1)) + shift);
    if (!heading.closest("li, td, th, blockquote")) renamed(heading, `h${level}`);
    else {
      const bold = page.createElement("strong");
      bold.append(...heading.childNodes);
      heading.append(bold);
      renamed(heading, "p");
    }
  }
}

function linesAsParagraphs(page: Document, text: Element): void {
  const lines = (text.textContent ?? "").split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  text.replaceWith(
    ...lines.map((line) => {
      const paragraph = page.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}

// Two line breaks in a row are how mail programs part paragraphs.
function partAtEmptyLines(page: Document, block: Element): void {
  const runs: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of [...block.childNodes]) {
    if (node.nodeName === "BR") {
      breaks.push(node);
      continue;
    }
    const isGap = node.nodeType === 3 && (node.textContent ?? "").trim() === "";
    if (isGap && breaks.length > 0) continue;
    if (breaks.length > 1) runs.push([]);
    else runs.at(-1)?.push(...breaks);
    breaks = [];
    runs.at(-1)?.push(node);
  }
  if (runs.length < 2) return;
  const parts = runs
    .filter((run) => run.length > 0)
    .map((run) => (run.some(isBlock) ? run : [asParagraph(page, run)]));
  if (block.nodeName === "P") block.replaceWith(...parts.flat());
  else block.replaceChildren(...parts.flat());
}

// A line break at the edge of a block, or beside one, parts no lines.
function partsNothing(end: Element): boolean {
  const [before, after] = [beside(end, "previousSibling"), beside(end, "nextSibling")];
  const isInLine = end.parentElement?.matches(INLINE) === true;
  return [before, after].some((node) => (node === null ? !isInLine : isBlock(node)));
}

function beside(end: Element, side: "previousSibling" | "nextSibling"): Node | null {
  let node: Node | null = end[side];
  while (node?.nodeType === 3 && (node.textContent ?? "").trim() === "") node = node[side];
  return node;
}

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && !(node as Element).matches(INLINE);
}

function asParagraph(page: Document, nodes: readonly Node[]): Element {
  const paragraph = page.createElement("p");
  paragraph.append(...nodes);
  return paragraph;
}
