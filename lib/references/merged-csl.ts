import { fromCsl, type ReferenceInput, toCsl } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";

/** A field that one of two merged references wins. */
export type MergeField = keyof ReferenceInput;

const IDENTIFIERS = ["doi", "pmid", "pmcid", "isbn", "url"] as const satisfies MergeField[];

/** One source out of two: the winner's fields, but for those that are taken from the loser, and the identifiers of both. */
export function mergedCsl(winner: Csl, loser: Csl, taken: readonly MergeField[]): Csl {
  const [kept, given] = [fromCsl(winner), fromCsl(loser)];
  const missing = IDENTIFIERS.filter((field) => kept[field] === "");
  const chosen = Object.fromEntries([...taken, ...missing].map((field) => [field, given[field]]));
  return toCsl({ ...kept, ...chosen });
}

/** Why two references cannot be one source: a number that both have and that differs; null when nothing speaks against it. */
export function contradictionOf(a: Csl, b: Csl): string | null {
  const numbers = [
    ["DOI", a.DOI, b.DOI],
    ["PubMed number", a.PMID, b.PMID],
    ["PubMed Central number", a.PMCID, b.PMCID],
  ] as const;
  const unlike = numbers.find(([, one, other]) => one && other && one !== other);
  if (!unlike) return null;
  const [name, one, other] = unlike;
  return `These are two sources: the ${name} of one is ${one}, of the other ${other}. If one of them is a mistake, correct it first.`;
}
