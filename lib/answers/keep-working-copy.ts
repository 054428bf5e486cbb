import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { contentHash } from "./content-hash";
import type { LockedEdition } from "./lock-edition";
import { makeRevision } from "./make-revision";
import { resolveContent } from "./resolve-content";

/**
 * The kept revision that says what the working copy says now: the newest one if it does, else a new one. The words stay their
 * author's, and writing goes on in a revision of its own.
 */
export async function keepWorkingCopy(tx: Tx, actor: Actor, edition: LockedEdition) {
  const words = { question: edition.question, document: edition.document as unknown as DocumentJson };
  const content = await resolveContent(tx, edition.answer.topic, words);
  const last = await tx.revision.findFirst({
    where: { editionId: edition.id },
    orderBy: { number: "desc" },
    select: { id: true, number: true, kind: true, contentHash: true, authorId: true },
  });
  if (last && last.kind !== "autosave" && last.contentHash === contentHash(content)) return last;
  return makeRevision(
    tx,
    { id: edition.id, topic: edition.answer.topic },
    { kind: "saved", authorId: last?.authorId ?? actor.id, ...words },
  );
}
