import { ATOM } from "@/lib/document/text-blocks";

/** A sentence of a block: its words, from which character and up to which; citations (and typed markers such as `[3]`) directly after its full stop are its own. */
export type Sentence = { text: string; from: number; to: number };

const CITED = `(?:${ATOM}|\\[\\d{1,5}(?:\\s?[,;–-]\\s?\\d{1,5})*\\])`;
const LEFT_OVER = "(?<=\\p{Ll}{4}[.])\\d{1,2}(?:[,–-]\\d{1,2})*(?=\\s+\\p{Lu}|\\s*$)";
const END = new RegExp(`[.!?…]+["'”’)\\]]*((?:${CITED}|${LEFT_OVER})*)|\\n`, "gu");
// How far round a full stop is looked, so that a text without end costs no more than its length.
const NEAR = 60;
const WORD_BEFORE = /[\p{L}\p{N}.’'-]+$/u;
const FIRST_LETTER = /^[\s"'“‘([]*([\p{L}\p{N}])/u;
const NEXT_WORD = /^[\s"'“‘([]*([\p{L}’']+)/u;

// Never the end of a sentence.
const ALWAYS_SHORT = new Set(
  "e.g i.e eg ie vs dr mr mrs ms prof st fig figs no nos vol pp ca approx cf resp viz gen rep sen jr sr".split(
    " ",
  ),
);
// The end of a sentence only if the next word is one that sentences begin with.
const OFTEN_SHORT = new Set("al etc inc ltd co dept u.s u.k u.s.a d.c a.m p.m m.d ph.d b.c".split(" "));
const STARTERS = new Set(
  "the a an this these that those it its they their there he she his her we our you your i in on at for from to with without by as if when while because although however but and or so some many most other another each every few several people patients children adults symptoms treatment researchers doctors what how who why is are can do does".split(
    " ",
  ),
);
const BEFORE_INITIAL = new Set("by and with from of".split(" "));

/** The sentences of a text in order, with their places; decimals, abbreviations (“e.g.”, “Dr.”, “U.S.”), initials and names of variants (“p.Arg12Cys”) end none, a line break ends one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const to = match[0] === "\n" ? match.index : match.index + match[0].length;
    if (to < from || !endsSentence(text, from, match)) continue;
    add(sentences, text, { from, to });
    from = match.index + match[0].length;
  }
  add(sentences, text, { from, to: text.length });
  return sentences;
}

/** The sentence that a place of a block is in. */
export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  return sentences.find(({ from, to }) => at >= from && at < to);
}

function add(sentences: Sentence[], text: string, { from, to }: { from: number; to: number }): void {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  if (start < end) sentences.push({ text: text.slice(start, end), from: start, to: end });
}

function endsSentence(text: string, from: number, match: RegExpExecArray): boolean {
  if (match[0] === "\n") return true;
  const end = match.index + match[0].length;
  const after = text.slice(end, end + NEAR);
  if (after.trim() === "") return true;
  const next = FIRST_LETTER.exec(after)?.[1] ?? "";
  if (!/^\s/.test(after)) return match[1] !== "" && next !== next.toLowerCase();
  if (!match[0].startsWith(".") || match[0].startsWith("..")) return next === next.toUpperCase();
  if (next !== next.toUpperCase()) return false;
  return !isShortForm(text.slice(Math.max(from, match.index - NEAR), match.index), after);
}

function isShortForm(before: string, after: string): boolean {
  const word = WORD_BEFORE.exec(before)?.[0] ?? "";
  const bare = word.toLowerCase().replace(/^[.'’-]+/, "");
  const next = (NEXT_WORD.exec(after)?.[1] ?? "").toLowerCase();
  if (bare === "no" || bare === "nos") return /^\s*\d/.test(after);
  if (ALWAYS_SHORT.has(bare)) return true;
  if (OFTEN_SHORT.has(bare)) return !STARTERS.has(next);
  if (/^\d{1,2}$/.test(bare)) return before.trim() === word;
  return /^\p{Lu}$/u.test(word) && isInitial(before.slice(0, -word.length), next);
}

// “J. Smith” is a person, “vitamin C. It” ends a sentence.
function isInitial(before: string, next: string): boolean {
  const previous = WORD_BEFORE.exec(before.trimEnd())?.[0] ?? "";
  const isNamed = previous === "" || /^\p{Lu}/u.test(previous) || BEFORE_INITIAL.has(previous.toLowerCase());
  return isNamed && !STARTERS.has(next);
}
