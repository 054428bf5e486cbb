import { canonicalJson } from "@/lib/document/canonical-json";
import { fromCsl, type ReferenceInput } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";

/** One field that a look-up found otherwise than the library has it; `ours` is empty where the library has nothing. */
export type OfferedField = { key: keyof Csl; ours: string; theirs: string };

const shown: readonly (readonly [keyof Csl, keyof ReferenceInput])[] = [
  ["title", "title"],
  ["author", "authors"],
  ["container-title", "container"],
  ["container-title-short", "containerShort"],
  ["publisher", "publisher"],
  ["issued", "date"],
  ["volume", "volume"],
  ["issue", "issue"],
  ["page", "pages"],
  ["number", "number"],
  ["DOI", "doi"],
  ["PMID", "pmid"],
  ["PMCID", "pmcid"],
];

/** The fields that a look-up found and that the library has not, or has otherwise. What the look-up does not know is no difference. */
export function offeredFields(ours: Csl, theirs: Csl): OfferedField[] {
  const [mine, found] = [fromCsl(ours), fromCsl(theirs)];
  return shown
    .filter(
      ([key]) => theirs[key] !== undefined && canonicalJson(theirs[key]) !== canonicalJson(ours[key] ?? null),
    )
    .map(([key, field]) => ({ key, ours: String(mine[field] ?? ""), theirs: String(found[field] ?? "") }));
}
