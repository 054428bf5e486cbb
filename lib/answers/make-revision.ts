import "server-only";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { wordCount } from "@/lib/document/word-count";
import { contentHash, type TopicSnapshot } from "./content-hash";
import { resolveContent } from "./resolve-content";

type RevisionKind = "autosave" | "saved" | "submitted" | "restored" | "imported";

/** Adds the next revision of an edition: the given words, resolved in full and hashed. */
export async function makeRevision(
  tx: Tx,
  edition: { id: string; topic: TopicSnapshot },
  made: {
    kind: RevisionKind;
    authorId: string;
    question: string;
    document: DocumentJson;
    sittingId?: string;
    sourceId?: string;
  },
) {
  const content = await resolveContent(tx, edition.topic, {
    question: made.question,
    document: made.document,
  });
  const last = await tx.revision.findFirst({
    where: { editionId: edition.id },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return tx.revision.create({
    data: {
      editionId: edition.id,
      number: (last?.number ?? 0) + 1,
      kind: made.kind,
      sittingId: made.sittingId ?? null,
      sourceId: made.sourceId ?? null,
      authorId: made.authorId,
      question: content.question,
      document: asJson(content.document),
      references: asJson(content.references),
      topic: content.topic,
      boilerplate: content.boilerplate,
      contentHash: contentHash(content),
      wordCount: wordCount(content.document),
    },
  });
}
