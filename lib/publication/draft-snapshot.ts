import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { type ArchiveCopy, makeSnapshot, type PublicationSnapshot } from "@/lib/publication/snapshot";
import type { Csl } from "@/lib/references/reference-schema";

type Words = {
  question: string;
  document: DocumentJson;
  /** The source behind a citation; undefined when the library has none. */
  cslOf: (refId: string) => Csl | undefined;
  topic: { id: string; name: string; slug: string };
  standingWords: Record<string, string>;
  archives?: ReadonlyMap<string, ArchiveCopy>;
};

const unknown: Csl = { type: "document", title: "This source is not in the library" };

/** What publishing these words now would freeze. A draft may be incomplete: a missing question and an unknown source are said as such. */
export function draftSnapshot({
  question,
  document,
  cslOf,
  topic,
  standingWords,
  archives,
}: Words): PublicationSnapshot {
  return makeSnapshot({
    question: question.trim() || "The question is not written yet",
    document,
    references: citationOrder(document).map((id, place) => ({
      id,
      number: place + 1,
      csl: cslOf(id) ?? unknown,
    })),
    topic,
    boilerplate: standingWords,
    ...(archives && { archives }),
  });
}
