import type { ReferenceCard } from "@/lib/references/reference-card";

/** The references that this editor window has met: the cited ones at first, then each that was picked, added or pasted. */
export function makeKnownReferences(cards: readonly ReferenceCard[]) {
  let known: ReadonlyMap<string, ReferenceCard> = new Map(cards.map((card) => [card.id, card]));
  const listeners = new Set<() => void>();
  return {
    all: () => known,
    find: (id: string) => known.get(id),
    learn(learned: readonly ReferenceCard[]): void {
      if (learned.length === 0) return;
      known = new Map([...known, ...learned.map((card) => [card.id, card] as const)]);
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

/** The references that an editor window has met. */
export type KnownReferences = ReturnType<typeof makeKnownReferences>;
