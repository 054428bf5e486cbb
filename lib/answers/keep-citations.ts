import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOccurrences } from "@/lib/document/numbering";

/** How often each reference is cited, in order of first appearance. */
export function citationUses(document: DocumentJson): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { refId } of citationOccurrences(document)) uses.set(refId, (uses.get(refId) ?? 0) + 1);
  return uses;
}

/** Rebuilds which references the working copy cites, how often, and with which number. Each row holds its reference: they are written in the order of their ids, as everybody holds who holds two, so that a save and a merge never wait for each other. */
export async function keepCitations(tx: Tx, editionId: string, document: DocumentJson): Promise<void> {
  const cited = [...citationUses(document)].map(([referenceId, occurrences], index) => ({
    ...{ editionId, referenceId, occurrences },
    number: index + 1,
  }));
  await tx.editionCitation.deleteMany({ where: { editionId } });
  await tx.editionCitation.createMany({
    data: cited.sort((one, other) => (one.referenceId < other.referenceId ? -1 : 1)),
  });
}
