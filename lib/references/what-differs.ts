import { fromCsl, type ReferenceInput } from "./reference-input";
import type { Csl } from "./reference-schema";

/** A field in which two records of one source differ: what the library has and what the other says, as an editor would type them. */
export type Difference = { field: keyof ReferenceInput; here: string; there: string };

/** The fields that another record of a source fills in differently; what it leaves empty is no difference. */
export function whatDiffers(here: Csl, there: Csl): Difference[] {
  const [own, other] = [fromCsl(here), fromCsl(there)];
  return (Object.keys(other) as (keyof ReferenceInput)[])
    .map((field) => ({ field, here: own[field], there: other[field] }))
    .filter(({ here: one, there: two }) => two !== "" && plain(one) !== plain(two));
}

// A full stop, a dash or a capital more is the same word to an editor.
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—]/g, "-")
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
}
