import { isSafeHref } from "@/lib/document/is-safe-href";
import { plainAddress } from "@/lib/document/paste/plain-address";

/** An address as it is written in a text, where it begins, and where it leads once redirects and tracking are taken off. */
export type WrittenAddress = { text: string; index: number; href: string };

const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"“”«»]+/giu;
const AFTER = /[.,;:!?'’)\]}…]+$/u;

/** The web addresses and letter boxes spelled out in a text that may stand in an answer; what ends the sentence or closes the bracket round one is no part of it. */
export function addressesIn(text: string): WrittenAddress[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: run, index }) => {
    const address = withoutEnd(run);
    const href = plainAddress(address);
    return isSafeHref(href) ? [{ text: address, index, href }] : [];
  });
}

// An address may end with a bracket that it opened itself, as pages of encyclopaedias do.
function withoutEnd(run: string): string {
  const end = AFTER.exec(run)?.[0] ?? "";
  const bare = run.slice(0, run.length - end.length);
  const opened =
    [...bare].filter((sign) => sign === "(").length - [...bare].filter((sign) => sign === ")").length;
  return opened > 0 && end.startsWith(")") ? `${bare})` : bare;
}
