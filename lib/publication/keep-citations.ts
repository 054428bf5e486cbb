import "server-only";
import type { Tx } from "@/lib/database/transaction";

/** Keeps which references a publication cites, by which numbers. Each row holds its reference: they are written in the order of their ids, as everybody holds who holds two, so that a publication and a merge never wait for each other. */
export async function keepPublicationCitations(
  tx: Tx,
  publicationId: string,
  cited: readonly { referenceId: string; number: number }[],
): Promise<void> {
  await tx.publicationCitation.createMany({
    data: cited
      .map(({ referenceId, number }) => ({ publicationId, referenceId, number }))
      .sort((one, other) => (one.referenceId < other.referenceId ? -1 : 1)),
  });
}
