import { remembered } from "@/lib/document/language/remembered";

const DRUG =
  /^[a-z]{3,}(?:mab|nib|ciclib|statin|pril|sartan|olol|dipine|azole|cillin|mycin|floxacin|oxacin|cycline|vir|triptan|gliptin|gliflozin|glutide|parin|xaban|tidine|setron|lukast|azepam|azolam|barbital|caine|profen|sone|solone|onide|phylline|thiazide|semide|toxin|platin|taxel|rubicin|trexate|mustine|poetin|grastim|tinib|zumab|ximab|cept|kinra|tide|stat|alsidase|ase alfa|feron|urea)s?$/i;
const GENE = /^(?=.*\d)\p{Lu}[\p{Lu}\d]{1,}[\p{L}\d-]*$/u;
const SHORT_FORM = /^\p{Lu}{2,}s?$/u;
const EPONYM = /^\p{Lu}\p{Ll}+(?:[-–’']\p{Lu}?\p{Ll}+)*$/u;
const OF_A_NAME =
  /^(?:syndrome|disease|disorder|anomaly|sign|phenomenon|tumou?r|dystrophy|palsy|sarcoma|ataxia)s?$/i;
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-–'’./][\p{L}\p{N}\p{M}]+)*/gu;

/** Names that cannot be written more simply, as one pattern: the topic with its synonyms, whole, longest first; null when there are none. */
export function namesPattern(names: readonly string[]): RegExp | null {
  const known = [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 2))];
  if (known.length === 0) return null;
  const longestFirst = known.sort((one, other) => other.length - one.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?:s|es)?(?![\\p{L}\\p{N}])`, "giu");
}

/** The words of a sentence that count for its reading level: each name of a disease, gene or drug is one short word (`it`), for its writer had no choice. */
export function readableWords(sentence: string, names: RegExp | null): string[] {
  const text = names ? sentence.replace(names, "it") : sentence;
  const words = text.match(WORD) ?? [];
  return words.map((word, at) => (isName(word, { isFirst: at === 0, next: words[at + 1] }) ? "it" : word));
}

/** Whether a word is a gene’s symbol: capitals with a figure, as in COL5A1 or BRCA2. */
export function isGeneSymbol(word: string): boolean {
  return GENE.test(word);
}

type Place = { isFirst: boolean; next: string | undefined };

function isName(word: string, { isFirst, next }: Place): boolean {
  const kind = kindOf(word);
  if (kind !== "eponym") return kind === "name";
  return !isFirst || (next !== undefined && OF_A_NAME.test(next));
}

// A text has the same words again and again.
const kindOf = remembered((word: string): "name" | "eponym" | "word" => {
  if (DRUG.test(word) || GENE.test(word) || SHORT_FORM.test(word)) return "name";
  return EPONYM.test(word) ? "eponym" : "word";
});

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
}
