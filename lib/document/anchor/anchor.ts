/**
 * Where words stood when somebody spoke about them, kept outside the document: the words, up to `CONTEXT` characters before and
 * after them in their own line (null: not known), how many letters came before them, and how often the same words stood in the
 * text. Citations and white space count as nothing, so that no number and no line break is part of it. Never changes.
 */
export type TextAnchor = {
  quote: string;
  prefix: string | null;
  suffix: string | null;
  at: number;
  of: number;
};

/** An anchor whose sides are known, as every new one's are. */
export type NewAnchor = TextAnchor & { prefix: string; suffix: string };

/** A place between two characters of a text: which of its lines (paragraphs and headings, in reading order), and how many characters into it. */
export type LinePlace = { line: number; offset: number };

/** A stretch of a text, from before its first character to after its last. */
export type LineRange = { from: LinePlace; to: LinePlace };

/** How many characters of context an anchor keeps on each side. */
export const CONTEXT = 32;

/** The longest words that one anchor is about, in characters. */
export const LONGEST_QUOTE = 2_000;
