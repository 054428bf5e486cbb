import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { DraftText } from "@/components/editor/send-draft";

/** Whose words, of which edition, written in which sitting of a window. */
export type CopyPlace = { personId: string; editionId: string; sittingId: string };

/** Words that no server had confirmed: as they stood at a time, the version they would have followed, and the text the server had confirmed last (null where nobody noted it). */
export type KeptCopy = CopyPlace & {
  lockVersion: number;
  at: number;
  words: DraftText;
  base: DraftText | null;
  /** What was sent under this version and not answered: one of them may have arrived. */
  sent: readonly DraftText[];
  /** It gave way to another text by a person's choice; else its window was gone too early. */
  isSetAside: boolean;
};

/** As it lies on the device: the texts spelt out once, so that keeping them costs little while somebody types. */
export type StoredCopy = Omit<KeptCopy, "words" | "base" | "sent"> & {
  words: string;
  base: string | null;
  sent: string;
};

const LIFETIME = 7 * 86_400_000;

/** A copy in the form in which it is kept. */
export function storedCopy({ words, base, sent, ...copy }: KeptCopy): StoredCopy {
  return {
    ...copy,
    words: JSON.stringify(words),
    base: base && JSON.stringify(base),
    sent: JSON.stringify(sent),
  };
}

/** Keeps a copy under person, edition, version and sitting, in place of the sitting's former one. False when this browser keeps nothing. */
export async function keepCopy(copy: StoredCopy, formerVersion: number | null): Promise<boolean> {
  return quietly(false, async () => {
    await kept("readwrite", (store) => {
      store.put(copy, keyOf(copy));
      if (formerVersion !== null && formerVersion !== copy.lockVersion)
        store.delete(keyOf({ ...copy, lockVersion: formerVersion }));
      return promisifyRequest(store.transaction);
    });
    return true;
  });
}

/** Forgets one copy: its words are on the server, or a person let them go. */
export async function dropCopy(copy: CopyPlace & { lockVersion: number }): Promise<void> {
  await quietly(undefined, () => drop(keyOf(copy)));
}

/** A person's copies of an edition, the newest first. What is older than seven days goes, whoever wrote it. */
export async function findCopies(personId: string, editionId: string): Promise<KeptCopy[]> {
  return quietly([], async () => {
    await dropOutlived();
    const found = await allWithin([personId, editionId]);
    return found.sort((one, other) => other.at - one.at).map(readCopy);
  });
}

/** The editions of which this device has words of the person that no server had confirmed. */
export async function editionsKeptFor(personId: string): Promise<string[]> {
  const copies = await quietly([], () => allWithin([personId]));
  return [...new Set(copies.map(({ editionId }) => editionId))];
}

/** Forgets all that this device keeps of a person. */
export async function dropCopiesOf(personId: string): Promise<void> {
  await quietly(undefined, () => drop(within([personId])));
}

type Key = [personId: string, editionId: string, lockVersion: number, sittingId: string];

function keyOf(copy: CopyPlace & { lockVersion: number }): Key {
  return [copy.personId, copy.editionId, copy.lockVersion, copy.sittingId];
}

/** Every key that begins so: an array sorts after any text or number. */
function within(start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}

function allWithin(start: string[]): Promise<StoredCopy[]> {
  return kept("readonly", (store) => promisifyRequest(store.getAll(within(start))));
}

function drop(key: Key | IDBKeyRange): Promise<void> {
  return kept("readwrite", (store) => {
    store.delete(key);
    return promisifyRequest(store.transaction);
  });
}

async function dropOutlived(): Promise<void> {
  const copies = await kept("readonly", (store) => promisifyRequest<StoredCopy[]>(store.getAll()));
  const outlived = copies.filter(({ at }) => Date.now() - at >= LIFETIME);
  await Promise.all(outlived.map((copy) => drop(keyOf(copy))));
}

function readCopy({ words, base, sent, ...copy }: StoredCopy): KeptCopy {
  return {
    ...copy,
    words: JSON.parse(words),
    base: base && JSON.parse(base),
    sent: JSON.parse(sent),
  };
}

let opened: UseStore | undefined;

const kept: UseStore = (mode, work) => {
  opened ??= createStore("answer-desk", "kept-words");
  return opened(mode, work);
};

// Storage may be absent, full, forbidden or spoilt; the save itself goes on without it.
async function quietly<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}
