import { isBlank, renamed, unwrap } from "./dom-steps";

/** Brings lists into the one form an answer has: items only in lists, every list of items in the item it belongs to, no heading in an item. */
export function mendLists(page: Document): void {
  for (const list of page.querySelectorAll("menu, dir")) renamed(list, "ul");
  for (const list of page.querySelectorAll("ul, ol")) {
    for (const child of [...list.childNodes]) adopt(list, child);
    if (list.children.length === 0) list.remove();
  }
  for (const item of page.querySelectorAll("li")) {
    if (!item.parentElement?.matches("ul, ol")) renamed(item, "p");
    else if (isBlank(item)) item.remove();
  }
  for (const part of page.querySelectorAll("dl")) unwrap(part);
  for (const term of page.querySelectorAll("dt")) strong(renamed(term, "p"));
  for (const meaning of page.querySelectorAll("dd")) renamed(meaning, "p");
}

function adopt(list: Element, child: ChildNode): void {
  if (child.nodeName === "LI") return;
  if ((child.textContent ?? "").trim() === "") {
    child.remove();
    return;
  }
  const before = child.previousSibling;
  if (before?.nodeName === "LI") before.appendChild(child);
  else {
    const item = list.ownerDocument.createElement("li");
    child.replaceWith(item);
    item.append(child);
  }
}

function strong(paragraph: Element): void {
  const bold = paragraph.ownerDocument.createElement("strong");
  bold.append(...paragraph.childNodes);
  paragraph.append(bold);
}
