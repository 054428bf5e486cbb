import type { Passage } from "@/lib/answers/passage";

/** Words in the field of a citation that are not kept on the server yet, and why not where it said no. */
export type UnkeptPassage = { words: string; problem: string | null };

/** The supporting passages that this editor window knows, and words of its fields that could not be kept yet, by `placeOfPassage`. */
export function makeKnownPassages(passages: readonly Passage[]) {
  let known: ReadonlyMap<string, Passage> = new Map(passages.map((passage) => [passage.id, passage]));
  const unkept = new Map<string, UnkeptPassage>();
  const listeners = new Set<() => void>();
  return {
    all: () => known,
    unkept,
    learn(learned: readonly Passage[]): void {
      known = new Map([...known, ...learned.map((passage) => [passage.id, passage] as const)]);
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The supporting passages that an editor window knows. */
export type KnownPassages = ReturnType<typeof makeKnownPassages>;

/** What a citation is known by while its passage changes: the source and the passage that it has now. */
export function placeOfPassage(citation: { refId: string; quoteId: string | null }): string {
  return `${citation.refId} ${citation.quoteId ?? "none"}`;
}
