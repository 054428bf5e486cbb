import type { BlockText } from "@/lib/document/checks/checked-block";
import { perNode } from "@/lib/document/checks/per-node";

/** An abbreviation in a block, and where it stands. */
export type UsedAcronym = { acronym: string; from: number; to: number };

// What every reader of a newspaper knows, the centre’s own field, and words that are only shouted.
const KNOWN = new Set(
  "DNA RNA MRI CT US USA UK EU UN FDA NIH CDC WHO HIV AIDS IQ ECG EKG EEG GARD NORD TV PDF ID OK PO MD RN AM PM BC AD XX XY AB CEO FAQ IV NASA COVID PIN ZIP NOT AND OR NO ALL ANY MUST DO IS IF YES".split(
    " ",
  ),
);
const CANDIDATE = /(?<![\p{L}\p{N}@/.&-])(\p{Lu}[\p{Lu}&]*\p{Lu})s?(?![\p{L}\p{N}@/&-])/gu;
const ROMAN = /^[IVXL]+$/;
const GENE_BESIDE =
  /^(?:,?\s*(?:and\s+|or\s+)?\p{Lu}[\p{Lu}\d]+)*,?\s*(?:gene|genes|protein|mutation|mutations|variant|variants|allele|alleles)(?!\p{L})/u;
const GENE_BEFORE =
  /(?:(?:genes?|in|the)\s+(?:called|named|known as)|(?:mutations?|variants?|changes?|deletions?) (?:in|of)(?: the)?)\s*$/u;
const STATE_BEFORE = /,\s*$/;
const IN_BRACKETS =
  /[([]\s*(?:also (?:called|known as)|abbreviated(?: as| to)?|or|called|known as|formerly|sometimes called)?\s*["“]?(\p{Lu}[\p{L}\p{N}&-]*\p{Lu}|\p{Lu}{2,})s?["”]?(?=\s*[);,\]]|\s+(?:or|and|for)\s)/gu;
const WITH_MEANING =
  /(?<![\p{L}\p{N}])(\p{Lu}{2,})s?["”]?(?:\s*\(\s*(?:\p{Ll}[\p{L}-]+[\s-]+)+\p{L}+|,? (?:stands for|is short for|which stands for|means))/gu;
const CALLED =
  /(?:abbreviated(?: as| to)?|also (?:called|known as)|known as|short form|called|or)\s+["“]?(\p{Lu}{2,})s?(?=["”]?[\s.,;)])/gu;

/** The abbreviations that a block uses and those that it explains, in order. Gene symbols (in italics, or beside “gene”), Roman numerals and the house’s known ones are none. */
export const acronymsOf = perNode(
  (block: BlockText) => ({ used: usedIn(block), defined: definedIn(block.text) }),
  ({ node }: BlockText) => node,
);

/** The abbreviations that a text explains: `Long form (LF)`, `LF (long form)`, “also called LF”. */
export function definedIn(text: string): string[] {
  return [IN_BRACKETS, WITH_MEANING, CALLED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, acronym = ""]) => acronym),
  );
}

function usedIn({ node, text }: BlockText): UsedAcronym[] {
  if (!/\p{Ll}/u.test(text)) return [];
  const italics = italicRanges(node);
  return [...text.matchAll(CANDIDATE)].flatMap(({ index: from, 0: words, 1: acronym = "" }) => {
    const to = from + words.length;
    const isSetAside =
      KNOWN.has(acronym) ||
      ROMAN.test(acronym) ||
      italics.some((italic) => from >= italic.from && to <= italic.to) ||
      GENE_BESIDE.test(text.slice(to, to + 60)) ||
      GENE_BEFORE.test(text.slice(Math.max(0, from - 30), from)) ||
      (acronym.length === 2 && STATE_BEFORE.test(text.slice(Math.max(0, from - 3), from)));
    return isSetAside ? [] : [{ acronym, from, to }];
  });
}

function italicRanges(node: BlockText["node"]): { from: number; to: number }[] {
  let at = 0;
  return (node.content ?? []).flatMap((inline) => {
    const from = at;
    at += inline.text?.length ?? 1;
    return inline.marks?.some(({ type }) => type === "italic") ? { from, to: at } : [];
  });
}
