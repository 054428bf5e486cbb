import type { Node } from "@tiptap/pm/model";
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

/** What a citation is known by while its passage changes and the text moves: the source, the passage that it has now, and the how-manieth such citation it is. */
export function placeOfPassage(
  doc: Node,
  { position, refId, quoteId }: { position: number; refId: string; quoteId: string | null },
): string {
  let before = 0;
  doc.nodesBetween(0, position, ({ type, attrs }) => {
    if (type.name === "citation" && attrs.refId === refId && (attrs.quoteId ?? null) === quoteId) before += 1;
  });
  return `${refId} ${quoteId ?? "none"} ${before}`;
}
