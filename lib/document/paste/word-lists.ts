import { isBlank, renamed } from "./dom-steps";
import { inlineStyle } from "./inline-style";

type Mark = { list: string; level: number; isNumbered: boolean; number: number };
type OpenList = { level: number; element: Element; mark: Mark };

/** Makes real nested lists of the list paragraphs of Word and Outlook, which say `mso-list: l0 level2 lfo1` and carry their bullet or number as text. `styles`: the style sheet they came with, for those that carry none. */
export function buildWordLists(page: Document, styles: string): void {
  const paragraphs = [...page.querySelectorAll("p, div, h1, h2, h3, h4, h5, h6")];
  let open: OpenList[] = [];
  for (const paragraph of paragraphs) {
    const mark = listMark(paragraph, styles);
    if (!mark) {
      if (goesOn(paragraph, open)) open.at(-1)?.element.lastElementChild?.append(paragraph);
      else if (!isBlank(paragraph) || !isListed(paragraph)) open = [];
    } else if (/^H\d$/.test(paragraph.nodeName)) open = [];
    else open = placed(paragraph, mark, follows(paragraph, open) ? open : []);
  }
  for (const marker of page.querySelectorAll("[style*=mso-list i]")) marker.removeAttribute("style");
}

function placed(paragraph: Element, mark: Mark, before: OpenList[]): OpenList[] {
  let open = before;
  while (open.length > 1 && (open.at(-1)?.level ?? 0) > mark.level) open = open.slice(0, -1);
  const last = open.at(-1);
  const goesOnIn = last && (last.level >= mark.level || open.length === 0) && isSameList(last, mark);
  if (goesOnIn) {
    last.element.append(itemOf(paragraph));
    return [...open.slice(0, -1), { ...last, mark }];
  }
  const list = paragraph.ownerDocument.createElement(mark.isNumbered ? "ol" : "ul");
  if (mark.isNumbered && mark.number > 1) list.setAttribute("start", String(mark.number));
  if (last && last.level < mark.level) last.element.lastElementChild?.append(list);
  else if (last) {
    last.element.after(list);
    open = open.slice(0, -1);
  } else paragraph.before(list);
  list.append(itemOf(paragraph));
  return [...open, { level: mark.level, element: list, mark }];
}

function isSameList({ mark: before }: OpenList, mark: Mark): boolean {
  if (before.isNumbered !== mark.isNumbered) return false;
  const startsAnew = mark.isNumbered && mark.number === 1 && before.number >= 1 && mark.list !== before.list;
  return !startsAnew;
}

function itemOf(paragraph: Element): Element {
  const item = paragraph.ownerDocument.createElement("li");
  paragraph.replaceWith(item);
  item.append(paragraph);
  renamed(paragraph, "p");
  return item;
}

/** Whether nothing but blank paragraphs and spaces stands between the open list and the paragraph. */
function follows(paragraph: Element, open: readonly OpenList[]): boolean {
  const first = open[0]?.element;
  if (!first || first.parentNode !== paragraph.parentNode) return false;
  for (let node = paragraph.previousSibling; node; node = node.previousSibling) {
    if (node === first) return true;
    const isGap = node.nodeType === 1 ? isBlank(node as Element) : (node.textContent ?? "").trim() === "";
    if (!isGap) return false;
  }
  return false;
}

// A paragraph of a list without a mark of its own belongs to the item before it.
function goesOn(paragraph: Element, open: readonly OpenList[]): boolean {
  return (
    /MsoList(Paragraph|Continue)/i.test(paragraph.className) &&
    Number.parseFloat(inlineStyle(paragraph, "text-indent") || "0") >= 0 &&
    !isBlank(paragraph) &&
    follows(paragraph, open)
  );
}

function isListed(element: Element): boolean {
  return element.closest("li") !== null || element.parentElement?.nodeName === "BODY";
}

function listMark(paragraph: Element, styles: string): Mark | null {
  const style = inlineStyle(paragraph, "mso-list");
  const [, list = "", level = "1"] = /^(l\d+)\s+level(\d+)/.exec(style) ?? [];
  if (list === "") return null;
  const marker = [...paragraph.querySelectorAll("[style]")].find(
    (element) => inlineStyle(element, "mso-list") === "ignore",
  );
  const text = (marker?.textContent ?? "").replace(/[\s\u00a0]+/g, "");
  if (!/^H\d$/.test(paragraph.nodeName)) marker?.remove();
  const run = /lfo\d+/.exec(style)?.[0] ?? "";
  const isNumbered =
    text === ""
      ? isNumberedIn(styles, list, level)
      : /^\(?(\d+[.\d]*|[a-z]{1,4})[.)\]]?$/i.test(text) && text !== "o";
  return { list: `${list} ${run}`, level: Number(level), isNumbered, number: numberOf(text) };
}

// "3." is 3, "c)" is 3, "2.1" is 1; a Roman number counts from where it stands.
function numberOf(text: string): number {
  const digits = /(\d+)[.)\]]*$/.exec(text)?.[1];
  if (digits) return Number(digits);
  const letter = /^\(?([a-h])[.)\]]?$/i.exec(text)?.[1];
  return letter ? letter.toLowerCase().charCodeAt(0) - 96 : 1;
}

function isNumberedIn(styles: string, list: string, level: string): boolean {
  const rule = new RegExp(`@list\\s+${list}:level${level}\\s*\\{([^}]*)\\}`, "i").exec(styles)?.[1];
  return rule !== undefined && !/mso-level-number-format:\s*(bullet|image)/i.test(rule);
}
