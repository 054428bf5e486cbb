import type { KnownReferences } from "@/components/editor/known-references";
import { lookUpReferences } from "@/components/editor/look-up-references";

/** Asks the library for the sources, by id, that the window has not met, so that they have names. */
export async function learnSources(references: KnownReferences, ids: readonly string[]): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => id !== "" && !references.find(id));
  if (unknown.length > 0) references.learn((await lookUpReferences(unknown))?.references ?? []);
}
