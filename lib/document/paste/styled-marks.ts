import { renamed, unwrap } from "./dom-steps";
import { inlineStyle } from "./inline-style";

const NAMES: Record<string, string> = { b: "strong", i: "em" };

/** Turns what is bold, italic, raised or lowered by its style into elements that say so, and takes every other wrapper of words away. Google Docs wraps a whole paste into a `<b>` that is not bold. */
export function nameMarks(page: Document): void {
  for (const element of [...page.body.querySelectorAll("*")].reverse()) {
    if (element.matches("p, div, li, td, th, h1, h2, h3, h4, h5, h6, ul, ol, table, tr, tbody, thead, body"))
      continue;
    const marks = marksOf(element);
    if (element.matches("b, strong, i, em, span, font, sub, sup")) {
      const held = marks.reduce((inner, mark) => wrapped(inner, mark), [...element.childNodes] as Node[]);
      element.replaceWith(...held);
    } else wrapInside(element, marks);
  }
  for (const inner of page.querySelectorAll(":is(h1, h2, h3, h4, h5, h6, th) strong, strong strong, em em"))
    unwrap(inner);
  for (const [from, to] of Object.entries(NAMES))
    for (const element of page.querySelectorAll(from)) renamed(element, to);
}

function marksOf(element: Element): string[] {
  const weight = inlineStyle(element, "font-weight");
  const slope = inlineStyle(element, "font-style");
  const place = inlineStyle(element, "vertical-align");
  const isBold = /^(bold|bolder|[6-9]00)$/.test(weight) || (weight === "" && element.matches("b, strong"));
  const isItalic = /^(italic|oblique)/.test(slope) || (slope === "" && element.matches("i, em"));
  const isRaised = place === "super" || (!/^(sub|baseline)$/.test(place) && element.matches("sup"));
  const isLowered = place === "sub" || (!/^(super|baseline)$/.test(place) && element.matches("sub"));
  return [isRaised && "sup", isLowered && "sub", isItalic && "em", isBold && "strong"].filter(
    (mark): mark is string => mark !== false,
  );
}

function wrapped(nodes: Node[], mark: string): Node[] {
  const holdsBlocks = nodes.some(
    (node) => node.nodeType === 1 && (node as Element).matches(`${BLOCKS}, :has(${BLOCKS})`),
  );
  const page = nodes[0]?.ownerDocument;
  if (!page || holdsBlocks) return nodes;
  const element = page.createElement(mark);
  element.append(...nodes);
  return [element];
}

const BLOCKS = "p, div, ul, ol, li, table, h1, h2, h3, h4, h5, h6, blockquote";

function wrapInside(element: Element, marks: readonly string[]): void {
  if (marks.length === 0 || element.matches("br")) return;
  const held = marks.reduce((inner, mark) => wrapped(inner, mark), [...element.childNodes] as Node[]);
  element.replaceChildren(...held);
}
