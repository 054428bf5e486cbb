/** The longest question the search box takes, in characters. */
export const LONGEST_QUERY = 200;

/** What a reader asks of the search: the words as typed, and for whole words before it the beginning of a last word. */
export type SearchTerms = {
  /** The words, tidied; empty when nothing was asked. */
  text: string;
  /** Everything before the last word; null when the last word stands for itself only. */
  head: string | null;
  /** The last word as the beginning of a word, `treatm:*` of to_tsquery; null likewise. */
  prefix: string | null;
  isTooLong: boolean;
};

/** Reads a query as typed: control characters are blanks, letters are composed (NFC), and the last word of three letters or more may be unfinished. */
export function readSearchTerms(typed: string): SearchTerms {
  const text = typed
    .normalize("NFC")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  if (text.length > LONGEST_QUERY)
    return { text: text.slice(0, LONGEST_QUERY), head: null, prefix: null, isTooLong: true };
  const last = /(?:^|[\s/-])([\p{L}\p{N}]{3,})$/u.exec(text)?.[1];
  const isPlain = last !== undefined && !/["]|(?:^|\s)-|\bor\b/i.test(text);
  if (!isPlain) return { text, head: null, prefix: null, isTooLong: false };
  return { text, head: text.slice(0, text.length - last.length), prefix: `${last}:*`, isTooLong: false };
}
