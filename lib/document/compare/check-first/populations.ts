import { type Mention, mentionsOf, wholeWords } from "@/lib/document/compare/check-first/mention";

const POPULATION = wholeWords(
  "adults?|child(?:ren|hood)?|infants?|infancy|newborns?|neonat(?:es?|al)|bab(?:y|ies)|toddlers?|adolescen(?:ts?|ce)|teenagers?|elderly|seniors?|older|younger|pregnan(?:t|cy|cies)|breast-?feeding|lactating|wom[ae]n|m[ae]n|girls?|boys?|females?|males?|mothers?|fathers?|parents?|siblings?|relatives?|carriers?|smokers?",
);

/** Words that say for whom something holds: “adults”, “children”, “pregnant”, “infants”, “carriers”. */
export function findPopulations(text: string): Mention[] {
  return mentionsOf(POPULATION, text);
}
