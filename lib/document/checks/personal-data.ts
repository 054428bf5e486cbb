import { type CheckedAnswer, type Finding, findingOf } from "@/lib/document/checks/finding";
import { masked } from "@/lib/document/checks/masked";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?:19|20)\\d{2})`;

/** What names a person outright, with the words that say so. The identifiers are those of the HIPAA safe-harbour list (45 CFR 164.514(b)(2)) that a pattern can be sure of. */
const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["an e-mail address", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu],
  [
    "a telephone number",
    /(?<![\p{L}\p{N}/.-])(?:\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}|(?:1[\s.-])?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4})(?![\p{L}\p{N}/-])/gu,
  ],
  ["a social security number", /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}-])/gu],
  [
    "a patient’s number",
    /\b(?:mrn|medical record(?:\s+(?:number|no\.?))?|patient\s+(?:number|no\.?|id)|chart\s+(?:number|no\.?)|member\s+(?:id|number)|policy\s+(?:number|no\.?)|nhs\s+(?:number|no\.?))\s*(?:is|:|#)?\s*#?\s*[\p{Lu}\d][\p{Lu}\d-]{4,}/giu,
  ],
  [
    "a date of birth",
    new RegExp(
      `\\b(?:born(?:\\s+on)?|birth\\s?da(?:y|te)(?:\\s+is)?|date of birth|d\\.?o\\.?b\\.?)\\s*(?:is|was|:)?\\s*(?:the\\s+)?${DAY}`,
      "gi",
    ),
  ],
  [
    "a name",
    /\b(?:[Mm]y name is|[Mm]y name’s|[Mm]y name's|[Nn]ame:)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}/gu,
  ],
];

/** What names the reader in the question: it would be public for ever. A number that is not a person’s is answered with a reason. */
export function personalData({ question }: CheckedAnswer): Finding[] {
  return patterns.flatMap(([what, pattern]) =>
    [...question.matchAll(pattern)].map(({ 0: words }) =>
      findingOf("personal-data", {
        where: "question",
        sentence: `The question holds ${what}. Take it out, so that nobody can be found by it.`,
        excerpt: words,
        about: `${what}: ${masked(words)}`,
      }),
    ),
  );
}
