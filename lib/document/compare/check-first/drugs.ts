import { type Mention, mentionsOf, wholeWords } from "@/lib/document/compare/check-first/mention";

const STEM =
  "mab|nib|pril|sartan|statin|olol|azole|cillin|mycin|floxacin|tidine|vir|gliptin|gliflozin|parin|xaban|caine|triptan|dronate|lukast|setron|dipine|thiazide|cycline|zepam|barbital|sone|solone|profen|mustine|platin|teamine";
const DRUG = wholeWords(`\\p{L}{2,}(?:${STEM})s?`);

/** Words with the stem of a nonproprietary drug name (WHO's list of INN stems, those that no common word ends in): “losartan”, “prednisone”. */
export function findDrugs(text: string): Mention[] {
  return mentionsOf(DRUG, text);
}
