import { unwrap } from "./dom-steps";
import { inlineStyle } from "./inline-style";
import type { LeftOut } from "./left-out";

const MACHINERY =
  "head > *, style, script, meta, link, title, base, template, noscript, input, select, textarea, button, colgroup, xml, o\\:smarttagtype, hr, wbr";
const MEDIA = "img, picture, svg, video, audio, canvas, iframe, object, embed, map, v\\:shape, v\\:imagedata";

/** Drops what a reader of the source did not see or may not see here: machinery, hidden text, tracked deletions and struck-out words, comments, note marks, images. Counts what had words or meaning. */
export function dropUnseen(page: Document, leftOut: LeftOut): void {
  dropCommentNodes(page);
  for (const gone of page.querySelectorAll(MACHINERY)) gone.remove();
  drop(page, isDeleted, (count) => {
    leftOut.deletions += count;
  });
  drop(page, isComment, (count) => {
    leftOut.comments += count;
  });
  drop(page, isNote, (count) => {
    leftOut.notes += count;
  });
  drop(page, isImage, (count) => {
    leftOut.images += count;
  });
  drop(page, isHidden, (count) => {
    leftOut.hidden += count;
  });
  for (const kept of page.querySelectorAll("ins, o\\:p, u")) unwrap(kept);
}

// Marks of conditional comments stand in the page as comments; what they part stays.
function dropCommentNodes(page: Document): void {
  const walker = page.createTreeWalker(page, 128);
  const found: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node);
  for (const node of found) node.parentNode?.removeChild(node);
}

function drop(page: Document, isMeant: (element: Element) => boolean, tell: (count: number) => void): void {
  const found = [...page.body.querySelectorAll("*")].filter(isMeant);
  const outer = found.filter(
    (element) => !found.some((other) => other !== element && other.contains(element)),
  );
  tell(outer.filter(showsSomething).length);
  for (const element of found) element.remove();
}

function showsSomething(element: Element): boolean {
  return isImage(element) || (element.textContent ?? "").trim() !== "";
}

function isDeleted(element: Element): boolean {
  return (
    element.matches("del, s, strike, [class~=msoDel], [class~=MsoDel]") ||
    /line-through/.test(
      inlineStyle(element, "text-decoration") + inlineStyle(element, "text-decoration-line"),
    )
  );
}

function isComment(element: Element): boolean {
  return (
    element.matches(
      "a[href*='#_msocom'], a[href*='#cmnt'], .MsoCommentReference, .msocomanchor, .msocomtxt, [id^=_com_]",
    ) || inlineStyle(element, "mso-element") === "comment-list"
  );
}

function isNote(element: Element): boolean {
  return (
    element.matches(
      "a[href*='#_ftn'], a[href*='#_edn'], a[href*='#ftnt'], .MsoFootnoteReference, .MsoEndnoteReference",
    ) || /^(footnote|endnote)(-list)?$/.test(inlineStyle(element, "mso-element"))
  );
}

function isImage(element: Element): boolean {
  return element.matches(MEDIA);
}

function isHidden(element: Element): boolean {
  return (
    element.matches("[hidden]") ||
    inlineStyle(element, "display") === "none" ||
    inlineStyle(element, "visibility") === "hidden" ||
    inlineStyle(element, "mso-hide") === "all" ||
    /^0(px|pt|em|%)?$/.test(inlineStyle(element, "font-size")) ||
    inlineStyle(element, "opacity") === "0"
  );
}
