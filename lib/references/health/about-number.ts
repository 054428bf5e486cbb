/** The numbers of a source, normalised, as far as it has them. */
export type SourceNumbers = { doi?: string | null; pmid?: string | null };

/** Whether what was said under numbers is about a source: it has one of them still, or nobody named a number. */
export function isAbout(source: SourceNumbers, said: SourceNumbers): boolean {
  if (!said.doi && !said.pmid) return true;
  return isShared(source.doi, said.doi) || isShared(source.pmid, said.pmid);
}

/** The numbers that two records of a source have in common. */
export function sharedNumbers(one: SourceNumbers, other: SourceNumbers): SourceNumbers {
  return {
    doi: isShared(one.doi, other.doi) ? one.doi : null,
    pmid: isShared(one.pmid, other.pmid) ? one.pmid : null,
  };
}

function isShared(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one) && one === other;
}
