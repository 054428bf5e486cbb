import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";
import { replaceCitations } from "@/lib/document/rewrite-citations";
import { type Exchange, keepExchange, rewriteDraft } from "./rewrite-draft";

/** An edition that is open again, its row held: the version it has now, and its words. */
type Opened = { id: string; answerId: string; lockVersion: number; document: unknown };

/** Brings the working copy of an edition that is open again up to the merges that passed it by, each as a version that the merge made, so that taking the merge back reaches it. Gives the version it has then. */
export async function settleCitations(tx: Tx, edition: Opened): Promise<number> {
  let document = edition.document as DocumentJson;
  const exchanges: Exchange[] = [];
  for (let merges = await mergesOf(tx, document); merges.length > 0; merges = await mergesOf(tx, document))
    for (const { id: mergeId, loserId: from, winnerId: to } of merges) {
      const rewritten = replaceCitations(document, from, to);
      exchanges.push({ from, to, mergeId, places: rewritten.places });
      document = rewritten.document;
    }
  const last = exchanges.pop();
  if (!last) return edition.lockVersion;
  let { lockVersion } = edition;
  for (const exchange of exchanges) {
    lockVersion += 1;
    await keepExchange(tx, { id: edition.id, lockVersion }, exchange);
  }
  const before = edition.document as DocumentJson;
  return rewriteDraft(tx, { ...edition, document: before, lockVersion }, { document, exchange: last });
}

/** The merges by which sources that a text cites stand for others now. */
async function mergesOf(tx: Tx, document: DocumentJson) {
  return tx.referenceMerge.findMany({
    where: { loserId: { in: citationOrder(document) }, undoneAt: null },
    select: { id: true, loserId: true, winnerId: true },
    orderBy: { mergedAt: "asc" },
  });
}
