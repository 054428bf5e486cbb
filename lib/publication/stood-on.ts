import { type Phase, phasesOf, type TimedPublication } from "@/lib/publication/phases";

/** A safety hold: since when readers were warned, why, and until when; null while they are. */
export type TimedHold = { at: Date; reason: string; until: Date | null };

/** All that ever happened to the public page of an answer. Publications are given oldest first. */
export type PublicPast<Publication, Removal> = {
  publications: readonly Publication[];
  removals: readonly Removal[];
  holds: readonly TimedHold[];
};

/** What stood on a day, at its end or as asked; who else stood on it; and what was said above it. */
export type Stood<Publication, Removal> = Phase<Publication, Removal> & {
  /** The numbers of the other publications whose pages stood on the day. */
  others: number[];
  withdrawn: { at: Date; reason: string } | null;
  /** The hold that readers saw above the page when the day, or the page, ended. */
  held: TimedHold | null;
  /** Each hold of which readers were warned on the day, for however short a time. */
  holds: TimedHold[];
};

type Asked = {
  on: string;
  /** The number of a publication that stood on the day too; null for what stood at its end. */
  publication: number | null;
  /** The day of an instant, in the centre's zone. */
  day: (instant: Date) => string;
};

/** What readers found at an answer's address on a day ("2026-03-01"); null before its first publication. */
export function stoodOn<Publication extends TimedPublication, Removal extends { at: Date }>(
  past: PublicPast<Publication, Removal>,
  { on, publication, day }: Asked,
): Stood<Publication, Removal> | null {
  const touches = (from: Date, until: Date | null) => day(from) <= on && (!until || day(until) >= on);
  const stood = phasesOf(past.publications, past.removals).filter(({ from, until }) => touches(from, until));
  const pages = stood.filter(({ removal }) => removal === null);
  const shown = pages.find((page) => page.publication.number === publication) ?? stood.at(-1);
  if (!shown) return null;
  const holds = warnedOf(shown, past.holds).filter(({ at, until }) => touches(at, until));
  const lastsBeyond = (end: Date) => day(end) > on || (shown.until !== null && end >= shown.until);
  return {
    ...shown,
    others: pages.flatMap((page) => (page === shown ? [] : [page.publication.number])),
    withdrawn: withdrawnBy(shown, { on, day }),
    held: holds.find(({ until }) => !until || lastsBeyond(until)) ?? null,
    holds,
  };
}

/** The holds as readers saw them above a page: none of a removed one, and of one that was withdrawn not longer than until then. */
function warnedOf<Publication extends TimedPublication, Removal>(
  { publication: { end }, removal, from, until }: Phase<Publication, Removal>,
  holds: readonly TimedHold[],
): TimedHold[] {
  if (removal !== null) return [];
  const last = end?.kind === "withdrawn" ? end.at : null;
  return holds
    .map((hold) => ({ ...hold, until: last && (!hold.until || hold.until > last) ? last : hold.until }))
    .filter(
      (hold) => (!until || hold.at < until) && (!hold.until || (hold.until > from && hold.at < hold.until)),
    );
}

/** A withdrawal by the end of the day. A removal withdraws in the same act: then the page stood without a word of it until it was gone. */
function withdrawnBy<Publication extends TimedPublication, Removal>(
  { publication: { end }, until }: Phase<Publication, Removal>,
  { on, day }: Pick<Asked, "on" | "day">,
): Stood<Publication, Removal>["withdrawn"] {
  if (end?.kind !== "withdrawn" || day(end.at) > on || (until && end.at >= until)) return null;
  return { at: end.at, reason: end.reason };
}
