/** When one version of a wording was, is or will be on the pages. */
export type WordingPeriod = {
  standing: "in force" | "coming" | "past" | "taken back" | "passed over";
  from: Date;
  /** When the next one takes its place; null while none is known. */
  until: Date | null;
};

type Version = { number: number; startsAt: Date; isCancelled: boolean };

/** The periods of a wording's versions by number: at any instant the one that began last is in force. One that began at the same instant as a later one never was. */
export function wordingPeriods(versions: readonly Version[], now: Date): Map<number, WordingPeriod> {
  const kept = versions
    .filter((version) => !version.isCancelled)
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || one.number - other.number);
  const periods = new Map<number, WordingPeriod>();
  for (const { number, startsAt } of versions)
    periods.set(number, { standing: "taken back", from: startsAt, until: null });
  for (const [place, { number, startsAt: from }] of kept.entries()) {
    const until = kept[place + 1]?.startsAt ?? null;
    periods.set(number, { standing: standingOf(from, until, now), from, until });
  }
  return periods;
}

function standingOf(from: Date, until: Date | null, now: Date): WordingPeriod["standing"] {
  if (until && until.getTime() <= from.getTime()) return "passed over";
  if (from > now) return "coming";
  return until && until <= now ? "past" : "in force";
}
