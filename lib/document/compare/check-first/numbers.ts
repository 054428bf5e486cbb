import {
  bounded,
  type Mention,
  mentionsOf,
  NUMBER_WORD,
  RANGE,
  wholeWords,
} from "@/lib/document/compare/check-first/mention";

const MEASURE =
  "%|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?|seconds?|°\\s?[CF]|degrees?|cm|mm|m|km|inches|feet|pounds?|times|fold|people|patients|cases|families";
const SIGNED = `[-−±<>≤≥]?${RANGE}(?:[\\s-]?(?:${MEASURE})(?![\\p{L}\\p{N}]))?`;
const FIGURE = new RegExp(`(?<![\\p{L}\\p{N}])${bounded(SIGNED)}|${SIGNED}`, "giu");
const IN_WORDS = wholeWords(bounded(`(?:${NUMBER_WORD})(?:[\\s-](?:${NUMBER_WORD}|${MEASURE}))*`));

/** Every figure, with its sign, its bound and what it counts, and numbers in words: “12 %”, “<5 years”, “more than two thirds”. No digit is left out. */
export function findNumbers(text: string): Mention[] {
  return [...mentionsOf(FIGURE, text), ...mentionsOf(IN_WORDS, text)];
}
