import {
  bounded,
  type Mention,
  mentionsOf,
  NUMBER,
  NUMBER_WORD,
  RANGE,
  wholeWords,
} from "@/lib/document/compare/check-first/mention";

const COUNT = `(?:${RANGE}|${NUMBER_WORD})`;
const SPAN = "(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|mornings?|evenings?)";
const OFTEN = [
  `(?:once|twice|thrice|${COUNT} times?)(?: (?:a|an|per|each|every|in))?(?: (?:${SPAN}|daily|weekly|monthly|yearly))?`,
  `(?:every|each)(?: other)?(?: ${COUNT})? ${SPAN}`,
  "(?:hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually)",
  `(?:${NUMBER}|${NUMBER_WORD}) (?:in|out of|per|of every|in every) (?:${NUMBER}|${NUMBER_WORD})`,
  `${NUMBER}\\s?[:/]\\s?${NUMBER}`,
  "[bt]\\.?i\\.?d\\.?|q\\.?i\\.?d\\.?|q\\d+h|as needed",
];
const FREQUENCY = wholeWords(bounded(OFTEN.join("|")));

/** How often: “once daily”, “every 8 hours”, “3 times a week”, “1 in 10,000”, “one in four”, “at least once a week”. */
export function findFrequencies(text: string): Mention[] {
  return mentionsOf(FREQUENCY, text);
}
