/** What folding has to know of a revision. */
export type Foldable = {
  edition: number;
  kind: string;
  authorId: string;
  sittingId: string | null;
  savedAt: Date;
};

const ONE_HOUR = 3_600_000;

/**
 * Folds revisions that are listed newest first into lines: autosaves of one edition by one person, of one sitting or within an
 * hour of each other, are one line that shows the newest. Everything else stands alone.
 */
export function foldRevisions<Revision extends Foldable>(revisions: readonly Revision[]): Revision[][] {
  const lines: Revision[][] = [];
  for (const revision of revisions) {
    const newer = lines.at(-1)?.at(-1);
    if (newer && belongTogether(newer, revision)) lines.at(-1)?.push(revision);
    else lines.push([revision]);
  }
  return lines;
}

function belongTogether(newer: Foldable, older: Foldable): boolean {
  if (newer.kind !== "autosave" || older.kind !== "autosave") return false;
  if (newer.edition !== older.edition || newer.authorId !== older.authorId) return false;
  const isOneSitting = newer.sittingId !== null && newer.sittingId === older.sittingId;
  return isOneSitting || newer.savedAt.getTime() - older.savedAt.getTime() <= ONE_HOUR;
}
