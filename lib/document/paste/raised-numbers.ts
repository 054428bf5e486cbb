const NUMBERS = /^\[?\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*[,;]?\s*\]?$/;
const UNIT = /(?:^|[^\p{L}])(?:[a-zµμχΧ]|[cdkmnµμ]m|in|ft|yd|mi|sq|log|kPa|mol|sec|min|Ca|Mg|Na|Fe|Cu|Zn)$/iu;

/** Writes raised digits that mark a source as `[1,2]`, for a person to see and link. An exponent (10⁶, m², a minus sign) stays raised. */
export function bracketRaisedNumbers(page: Document): void {
  for (const raised of page.querySelectorAll("sup"))
    if (/^\[.*\]$/.test((raised.textContent ?? "").trim())) bracket(raised);
  joinNeighbours(page);
  for (const raised of page.querySelectorAll("sup")) bracket(raised);
}

function bracket(raised: Element): void {
  const text = (raised.textContent ?? "").trim();
  if (!NUMBERS.test(text) || isExponent(wordsBefore(raised))) return;
  const numbers = text
    .replace(/[[\]\s]/g, "")
    .replace(/[,;]$/, "")
    .replace(/;/g, ",");
  raised.replaceWith(`[${numbers}]`);
}

// Office programs cut a run of raised digits into pieces: `<sup>1,</sup><sup>2</sup>`.
function joinNeighbours(page: Document): void {
  for (const element of page.querySelectorAll("sup, sub")) {
    for (let next = element.nextSibling; next; next = element.nextSibling) {
      if (next.nodeName !== element.nodeName) break;
      element.append(...next.childNodes);
      next.parentNode?.removeChild(next);
    }
  }
}

/** Whether raised digits after these words are a power or a unit's, not a source's number. */
export function isExponent(before: string): boolean {
  return /\d$/.test(before) || UNIT.test(before);
}

function wordsBefore(element: Element): string {
  const block = element.closest("p, li, td, th, div, h1, h2, h3, h4, h5, h6, blockquote, body") ?? element;
  const range = element.ownerDocument.createRange();
  range.setStart(block, 0);
  range.setEndBefore(element);
  return range.toString().slice(-20);
}
