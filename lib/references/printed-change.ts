import { diffWordsWithSpace } from "diff";

/** A run of a printed line: as it was and is, only before, or only now. */
export type PrintedRun = { text: string; kind: "same" | "before" | "now" };

/** What changed in a printed line, word by word; the runs that are not "now" spell the line before, those that are not "before" the line now. */
export function printedChange(before: string, now: string): PrintedRun[] {
  return diffWordsWithSpace(before, now).map(({ value, added, removed }) => {
    if (added) return { text: value, kind: "now" };
    return { text: value, kind: removed ? "before" : "same" };
  });
}
