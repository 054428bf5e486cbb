/** How a source's address stands. "dead_confirmed" and "usurped" are a person's word; every other state is found by checking. */
export const linkStates = [
  "unchecked",
  "ok",
  "redirected",
  "blocked",
  "suspect",
  "dead_confirmed",
  "usurped",
] as const;

export type LinkState = (typeof linkStates)[number];

/** What a page looked like: its title, and a sketch of its words that survives a changed date or advertisement. */
export type PagePrint = { title: string; sketch: readonly number[] };

/** A link as it stands after the checks so far. */
export type LinkStanding = {
  state: LinkState;
  /** What the last check found, for people. */
  sentence: string;
  httpStatus: number | null;
  finalUrl: string | null;
  /** Failures in a row that look like "gone", and when the first of them was. */
  failCount: number;
  firstFailAt: Date | null;
  nextCheckAt: Date;
  citedPrint: PagePrint | null;
  seenPrint: PagePrint | null;
};

/** What one check found, whatever it was asked with. */
export type LinkFinding =
  | { kind: "answers"; status: number; url: string; finalUrl: string; print: PagePrint | null }
  | { kind: "gone"; status: number | null; sentence: string }
  | { kind: "blocked"; status: number | null; sentence: string }
  | { kind: "no-network"; sentence: string };
