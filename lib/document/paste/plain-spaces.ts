import { withoutHiddenCharacters } from "@/lib/document/hidden-characters";
import { textNodes } from "./dom-steps";
import { inlineStyle } from "./inline-style";

const SPACES = /[\t\r\n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** Ordinary spaces for every kind of space, and no soft hyphens, zero-width or other hidden characters. */
export function plainSpaces(page: Document): void {
  for (const tab of page.querySelectorAll("[style*=mso-tab-count i]"))
    if (inlineStyle(tab, "mso-tab-count") !== "") tab.textContent = " ";
  for (const text of textNodes(page.body)) {
    const held = text.data;
    const plain = plainText(held, text.parentElement?.closest("pre") !== null && text.parentElement !== null);
    if (plain !== held) text.data = plain;
  }
}

/** The same words with ordinary spaces and without hidden characters. */
export function plainText(text: string, keepsLines = false): string {
  const spaced = keepsLines
    ? text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, " ")
    : text.replace(SPACES, " ");
  return withoutHiddenCharacters(spaced);
}
