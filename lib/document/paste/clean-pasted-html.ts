import { cleanLinks } from "./clean-links";
import { INLINE, renamed, unwrap } from "./dom-steps";
import { dropUnseen } from "./drop-unseen";
import { type LeftOut, nothingLeftOut } from "./left-out";
import { mendBlocks } from "./mend-blocks";
import { mendLists } from "./mend-lists";
import { mendTables } from "./mend-tables";
import { plainSpaces } from "./plain-spaces";
import { bracketRaisedNumbers } from "./raised-numbers";
import { nameMarks } from "./styled-marks";
import { buildWordLists } from "./word-lists";

/** Cleaned markup, what it left out, and whether it came from an answer of this desk. */
export type CleanPaste = { html: string; leftOut: LeftOut; isOwn: boolean };

// Every element of an answer's markup, with the attributes that mean something in it.
const KEPT: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    "p div br strong em sub sup ul li h2 h3 h4 blockquote table thead tbody tfoot tr"
      .split(" ")
      .map((name) => [name, []]),
  ),
  a: ["href"],
  ol: ["start"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
};

/**
 * Pasted markup of Word, Outlook, Google Docs and web pages as the plain markup of an answer: real lists, tables and headings,
 * plain addresses, numbers of sources as `[1,2]` to be linked by a person, and nothing that the source did not show. Markup
 * copied from an answer is left as it is. `parse` makes a page of markup: the browser's `DOMParser`, or another in tests.
 */
export function cleanPastedHtml(html: string, parse: (html: string) => Document): CleanPaste {
  const page = parse(withoutHandlers(html));
  const leftOut = nothingLeftOut();
  if (page.querySelector("[data-pm-slice]") && page.querySelector("[data-answer-desk]"))
    return { html: ownCopy(page), leftOut, isOwn: true };
  const styles = [...page.querySelectorAll("style")].map((style) => style.textContent).join("\n");
  dropUnseen(page, leftOut);
  buildWordLists(page, styles);
  plainSpaces(page);
  nameMarks(page);
  cleanLinks(page, leftOut);
  bracketRaisedNumbers(page);
  mendTables(page);
  mendBlocks(page);
  mendLists(page);
  keepVocabulary(page);
  return { html: page.body.innerHTML, leftOut, isOwn: false };
}

// A page that allows no inline script reports them as soon as they are parsed, though nothing could ever run them.
function withoutHandlers(html: string): string {
  return html.replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) =>
    tag.replace(/[\s/"']on[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi, " "),
  );
}

// The list of references that a copy carries for other programs is this desk's to make.
function ownCopy(page: Document): string {
  for (const list of page.querySelectorAll("[data-answer-desk=references]")) list.remove();
  return page.body.innerHTML;
}

function keepVocabulary(page: Document): void {
  for (const element of [...page.body.querySelectorAll("*")].reverse()) {
    const kept = KEPT[element.localName];
    if (!kept && element.matches(INLINE)) unwrap(element);
    else if (!kept) renamed(element, "div");
    else
      for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  }
}
