import type { KnownReferences } from "@/components/editor/known-references";
import type { DraftText } from "@/components/editor/send-draft";

/** The text of a draft that the server last confirmed to this page, and the sources that its citations name. */
export type Confirmed = {
  lockVersion: number;
  savedAt: string | null;
  text: DraftText;
  references: KnownReferences;
};

const confirmed = new Map<string, Confirmed>();

/** Remembers what the server confirmed for as long as the page lives, so that going back never shows the text of an earlier visit. */
export function rememberConfirmed(personId: string, editionId: string, what: Confirmed): void {
  confirmed.set(`${personId} ${editionId}`, what);
}

/** What this page knows to be newer than the version it was handed; null when it knows nothing newer. */
export function confirmedSince(place: { personId: string; editionId: string }, lockVersion: number) {
  const known = confirmed.get(`${place.personId} ${place.editionId}`);
  return known && known.lockVersion > lockVersion ? known : null;
}
