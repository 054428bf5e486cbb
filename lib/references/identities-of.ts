import { normaliseDoi, normalisePmcid, normalisePmid, urlKey } from "./identifiers";
import type { Csl } from "./reference-schema";

/** The identities by which a source is known again, normalised; null where it has none. */
export function identitiesOf(csl: Csl) {
  return {
    doi: csl.DOI ? normaliseDoi(csl.DOI) : null,
    pmid: csl.PMID ? normalisePmid(csl.PMID) : null,
    pmcid: csl.PMCID ? normalisePmcid(csl.PMCID) : null,
    urlKey: csl.URL ? urlKey(csl.URL) : null,
  };
}
