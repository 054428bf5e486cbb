import { type CopyPlace, keepCopy, type StoredCopy } from "@/components/editor/kept-copies";

const PREFIX = "answer-desk:parting:";

/** Keeps the words of a page that goes this very moment: IndexedDB may not be done before the page is gone, localStorage is. */
export function keepParting(copy: StoredCopy): void {
  quietly(() => localStorage.setItem(keyOf(copy), JSON.stringify(copy)));
}

/** Forgets what a page kept when it seemed to go: it stayed, and its words are kept elsewhere or on the server. */
export function dropParting(place: CopyPlace): void {
  quietly(() => localStorage.removeItem(keyOf(place)));
}

/** Forgets all that pages of a person kept when they went. */
export function dropPartingsOf(personId: string): void {
  quietly(() => {
    for (const key of partingKeys(`${PREFIX}${personId}:`)) localStorage.removeItem(key);
  });
}

/** Moves what pages kept when they went to where copies are kept, whoever wrote them. A newer copy of the same sitting stands there already when the page was not gone after all, and is the same text or a later one. */
export async function adoptPartings(): Promise<void> {
  for (const key of quietly(() => partingKeys(PREFIX)) ?? []) {
    const copy = quietly(() => JSON.parse(localStorage.getItem(key) ?? "null") as StoredCopy | null);
    if (copy && (await keepCopy(copy, null))) quietly(() => localStorage.removeItem(key));
  }
}

function partingKeys(start: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(start));
}

function keyOf({ personId, editionId, sittingId }: CopyPlace): string {
  return `${PREFIX}${personId}:${editionId}:${sittingId}`;
}

// Storage may be absent, full, forbidden or spoilt; the page goes on without it.
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
