import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { type ArchiveCopy, makeSnapshot, type PublicationSnapshot } from "@/lib/publication/snapshot";
import type { Said } from "@/lib/references/health/said-notices";
import type { Csl } from "@/lib/references/reference-schema";

type Words = {
  question: string;
  document: DocumentJson;
  /** The source behind a citation, with what was said about it; undefined when the library has none. */
  sourceOf: (refId: string) => Said<{ csl: Csl }> | undefined;
  topic: { id: string; name: string; slug: string };
  standingWords: Record<string, string>;
  archives?: ReadonlyMap<string, ArchiveCopy>;
};

const unknown: Csl = { type: "document", title: "This source is not in the library" };

/** What publishing these words now would freeze. A draft may be incomplete: a missing question and an unknown source are said as such. */
export function draftSnapshot({
  question,
  document,
  sourceOf,
  topic,
  standingWords,
  archives,
}: Words): PublicationSnapshot {
  return makeSnapshot({
    question: question.trim() || "The question is not written yet",
    document,
    references: citationOrder(document).map((id, place) => {
      const { csl, notices } = sourceOf(id) ?? { csl: unknown };
      return { id, number: place + 1, csl, ...(notices && { notices }) };
    }),
    topic,
    boilerplate: standingWords,
    ...(archives && { archives }),
  });
}
