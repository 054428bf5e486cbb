/** Elements that stand in a line of text; everything else ends it. */
export const INLINE =
  "a, abbr, b, bdi, bdo, big, br, cite, code, data, dfn, em, font, i, ins, kbd, label, mark, q, samp, small, span, strong, sub, sup, time, tt, u, var";

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Gives an element another name and keeps what it holds; its attributes stay behind. */
export function renamed(element: Element, name: string): Element {
  const next = element.ownerDocument.createElement(name);
  next.append(...element.childNodes);
  element.replaceWith(next);
  return next;
}

/** Whether an element shows nothing: no words, no line break that parts words, nothing that stands for itself. */
export function isBlank(element: Element): boolean {
  return (element.textContent ?? "").trim() === "" && !element.querySelector("td, th, li, img, cite");
}

/** The text nodes under an element, in reading order. */
export function textNodes(root: Node): Text[] {
  const page = root.ownerDocument ?? (root as Document);
  const walker = page.createTreeWalker(root, 4);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}
