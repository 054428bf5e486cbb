import { formatReference } from "@/lib/references/house-style";
import { urlKey } from "@/lib/references/identifiers";
import type { Csl } from "@/lib/references/reference-schema";

/** What the library keeps beside the fields, always worked out from them: the printed line and the identities that make two references one. */
export function columnsOf(csl: Csl) {
  return {
    formatted: formatReference(csl).text,
    doi: csl.DOI ?? null,
    pmid: csl.PMID ?? null,
    pmcid: csl.PMCID ?? null,
    urlKey: csl.URL ? urlKey(csl.URL) : null,
  };
}
