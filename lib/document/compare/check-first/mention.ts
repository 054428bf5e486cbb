/** Words of a line that a rule looks for: from and to one of its characters (UTF-16). */
export type Mention = { from: number; to: number; text: string };

/** All places in a line that a pattern (with the flag `g`) finds. */
export function mentionsOf(pattern: RegExp, text: string): Mention[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    text: found,
  }));
}

/** A pattern that finds whole words only: letters and digits may not go on before or after. Without regard to case. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}

const BOUND =
  "(?:no|not) (?:more|less|fewer|greater) than|(?:more|less|fewer|greater) than|at (?:least|most)|up to|as (?:many|much|few|little) as|a (?:minimum|maximum) of|over|under|above|below|within";

/** A pattern of an amount together with the bound before it: “at least 2 hours” and “at most 2 hours” are not the same amount. */
export function bounded(pattern: string): string {
  return `(?:(?:${BOUND}) )?(?:${pattern})`;
}

/** A number as people write it: 5, 0.5, 10,000. */
export const NUMBER = "\\d+(?:[.,]\\d+)*";

/** Numbers in words. */
export const NUMBER_WORD =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|thirds?|quarters?|double|triple|dozens?";

/** A number or a range of two. */
export const RANGE = `${NUMBER}(?:\\s?(?:[-–—]|to|or)\\s?${NUMBER})?`;
