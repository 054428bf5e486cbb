import type { LinkStanding, LinkState, PagePrint } from "@/lib/references/health/link-standing";

/** The row of a link as the state machine reads it. */
export function standingOf(row: {
  state: LinkState;
  sentence: string;
  httpStatus: number | null;
  finalUrl: string | null;
  failCount: number;
  firstFailAt: Date | null;
  nextCheckAt: Date;
  citedPrint: unknown;
  seenPrint: unknown;
}): LinkStanding {
  const { state, sentence, httpStatus, finalUrl, failCount, firstFailAt, nextCheckAt } = row;
  return {
    ...{ state, sentence, httpStatus, finalUrl, failCount, firstFailAt, nextCheckAt },
    citedPrint: row.citedPrint as PagePrint | null,
    seenPrint: row.seenPrint as PagePrint | null,
  };
}
