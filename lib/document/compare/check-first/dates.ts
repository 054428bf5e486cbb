import { type Mention, mentionsOf, wholeWords } from "@/lib/document/compare/check-first/mention";

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?";
const DATE = wholeWords(
  [
    "\\d{4}-\\d{2}-\\d{2}",
    "\\d{1,2}/\\d{1,2}/\\d{2,4}",
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
    `\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}`,
    `${MONTH} \\d{4}`,
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?`,
    `\\d{1,2}(?:st|nd|rd|th)? ${MONTH}`,
    "(?:19|20)\\d{2}s?",
  ].join("|"),
);

/** Days, months and years: “2/16/2017”, “16 February 2017”, “2014”. */
export function findDates(text: string): Mention[] {
  return mentionsOf(DATE, text);
}
