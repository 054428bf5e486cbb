import { readableWords } from "@/lib/document/language/set-aside";
import { countSyllables } from "@/lib/document/language/syllables";

/** About which school grade a text asks for; never exact, so never shown as a number. */
export type ReadingBand = "up to grade 5" | "grade 6–8" | "grade 9–10" | "grade 11–12" | "college";

/** The counts that reading levels are made of. */
export type ReadingCounts = { sentences: number; words: number; syllables: number; longWords: number };

/** Fewer words than this say nothing about how hard a text is. */
export const ENOUGH_WORDS = 20;

const bands: readonly (readonly [below: number, band: ReadingBand])[] = [
  [6, "up to grade 5"],
  [9, "grade 6–8"],
  [11, "grade 9–10"],
  [13, "grade 11–12"],
];

/** The counts of one sentence, names of diseases, genes and drugs set aside. A long word has three syllables or more. */
export function countSentence(sentence: string, names: RegExp | null): ReadingCounts {
  const lengths = readableWords(sentence, names).map(countSyllables);
  return {
    sentences: lengths.length === 0 ? 0 : 1,
    words: lengths.length,
    syllables: lengths.reduce((sum, length) => sum + length, 0),
    longWords: lengths.filter((length) => length >= 3).length,
  };
}

/** Counts taken together. */
export function addCounts(counts: readonly ReadingCounts[]): ReadingCounts {
  const sum = { sentences: 0, words: 0, syllables: 0, longWords: 0 };
  for (const each of counts) {
    sum.sentences += each.sentences;
    sum.words += each.words;
    sum.syllables += each.syllables;
    sum.longWords += each.longWords;
  }
  return sum;
}

/** The school grade of the counts: the mean of Flesch-Kincaid (Kincaid and others, 1975) and SMOG (McLaughlin, 1969); 0 when there are no words. */
export function gradeOf({ sentences, words, syllables, longWords }: ReadingCounts): number {
  if (sentences === 0 || words === 0) return 0;
  const fleschKincaid = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  const smog = 1.043 * Math.sqrt((longWords * 30) / sentences) + 3.1291;
  return Math.max(0, (fleschKincaid + smog) / 2);
}

/** The band of a grade. */
export function bandOf(grade: number): ReadingBand {
  return bands.find(([below]) => grade < below)?.[1] ?? "college";
}
