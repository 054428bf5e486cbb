import { type Mention, mentionsOf, wholeWords } from "@/lib/document/compare/check-first/mention";

const NEGATION = wholeWords(
  "not|no|never|none|nobody|nothing|neither|nor|without|cannot|unless|except|\\p{L}+n['’]t|non(?=[-–]\\p{L})",
);

/** Words that turn a statement round: “not”, “no”, “never”, “without”, “isn't”, “non-”, “unless”. */
export function findNegations(text: string): Mention[] {
  return mentionsOf(NEGATION, text);
}
