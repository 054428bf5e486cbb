import type { DraftText } from "@/components/editor/send-draft";

/** Words that this device kept because no server had confirmed them. */
export type LocalCopy = DraftText & { lockVersion: number; at: number };

const LIFETIME = 7 * 86_400_000;
const PREFIX = "answer-desk:draft:";

/** The place of one person's unconfirmed words of one edition on this device. A device without storage keeps nothing and breaks nothing. */
export function localCopyOf(personId: string, editionId: string) {
  const key = `${PREFIX}${personId}:${editionId}`;
  return {
    keep(copy: LocalCopy): void {
      quietly(() => localStorage.setItem(key, JSON.stringify(copy)));
    },
    drop(): void {
      quietly(() => localStorage.removeItem(key));
    },
    find(): LocalCopy | null {
      const kept = quietly(() => localStorage.getItem(key));
      if (!kept) return null;
      const copy = quietly(() => JSON.parse(kept) as LocalCopy);
      return copy && Date.now() - copy.at < LIFETIME ? copy : null;
    },
  };
}

// Storage may be full, forbidden or spoilt; the save itself goes on without it.
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
