/** A publication as far as time is concerned. `end` is null while it is neither superseded nor withdrawn. */
export type TimedPublication = {
  number: number;
  publishedAt: Date;
  end: { kind: "superseded" | "withdrawn"; reason: string; at: Date } | null;
};

/** A stretch of time in which an answer's address showed one publication, or showed none because the answer was removed. */
export type Phase<Publication, Removal> = {
  publication: Publication;
  /** Set when the address said "gone", or led elsewhere: why. */
  removal: Removal | null;
  from: Date;
  /** Null while it lasts. */
  until: Date | null;
};

/** What readers found since the first publication, stretch by stretch. Publications are given oldest first. A removal cuts the page of the publication that stood, and lasts until the next one. */
export function phasesOf<Publication extends TimedPublication, Removal extends { at: Date }>(
  publications: readonly Publication[],
  removals: readonly Removal[],
): Phase<Publication, Removal>[] {
  return publications.flatMap((publication, place): Phase<Publication, Removal>[] => {
    const [from, until] = [publication.publishedAt, publications[place + 1]?.publishedAt ?? null];
    const removal = removals.find(({ at }) => at >= from && (until === null || at < until));
    if (!removal) return [{ publication, removal: null, from, until }];
    return [
      { publication, removal: null, from, until: removal.at },
      { publication, removal, from: removal.at, until },
    ];
  });
}
