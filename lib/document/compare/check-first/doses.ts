import {
  bounded,
  type Mention,
  mentionsOf,
  RANGE,
  wholeWords,
} from "@/lib/document/compare/check-first/mention";

const UNIT =
  "mg|mcg|[µμu]g|g|kg|ng|pg|(?:milli|micro|kilo|nano)?grams?|m[lL]|cc|[dcµμ]?[lL]|(?:milli|deci)?lit(?:er|re)s?|IU|units?|[mµμ]?mol|mEq|mmHg|Gy|drops?|tablets?|capsules?|pills?|puffs?|teaspoons?|tablespoons?|doses?|injections?";
const PER = "(?:\\s?(?:/|per)\\s?(?:kg|kilogram|m2|m²|day|dose|hour|h|week|[mMdD]?[lL]))*";
const DOSE = wholeWords(bounded(`${RANGE}[\\s-]?(?:${UNIT})${PER}`));

/** Amounts with a unit of mass, volume, activity or number of pieces: “5 mg”, “0.5–1 mL/kg”, “2 tablets”, “up to 4 g”. */
export function findDoses(text: string): Mention[] {
  return mentionsOf(DOSE, text);
}
