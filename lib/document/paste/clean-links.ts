import { isSafeHref } from "@/lib/document/is-safe-href";
import { unwrap } from "./dom-steps";
import type { LeftOut } from "./left-out";
import { plainAddress } from "./plain-address";

/** Leaves links to web pages and e-mail addresses, each with its own plain address; of all others only the words stay. Jumps within a page and numbers that lead to a list of references are words. */
export function cleanLinks(page: Document, leftOut: LeftOut): void {
  for (const link of page.querySelectorAll("a")) {
    const href = (link.getAttribute("href") ?? "").trim();
    const address = safeAddress(plainAddress(href));
    const isWords = (link.textContent ?? "").trim() === "" || isJump(href) || leadsToList(link, href);
    if (!address && !isWords && href !== "") leftOut.links += 1;
    if (isWords || !address) unwrap(link);
    else link.setAttribute("href", address);
  }
}

function safeAddress(address: string): string | null {
  if (isSafeHref(address)) return address;
  const spelled = /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : "";
  return isSafeHref(spelled) ? spelled : null;
}

function isJump(href: string): boolean {
  return href.startsWith("#") || /^about:blank(#|$)/.test(href);
}

function leadsToList(link: Element, href: string): boolean {
  return href.includes("#") && /^\[?\d{1,3}(\s*[,–-]\s*\d{1,3})*\]?$/.test((link.textContent ?? "").trim());
}
