/** The key under which a source counts as opened in a review of a publication: what was opened for an earlier one counts no more. */
export function sourceKey(publication: number, referenceId: string): string {
  return `${publication}:${referenceId}`;
}
