import "server-only";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { citationOrder } from "@/lib/document/numbering";

/** The same text, each citation of a reference that was merged away now of the one it was merged into; an archived reference stays cited. */
export async function followMerges(tx: Tx, document: DocumentJson): Promise<DocumentJson> {
  const winners = new Map<string, string>();
  let asked = citationOrder(document);
  for (let step = 0; asked.length > 0 && step < LONGEST_CHAIN; step++) {
    const merged = await tx.reference.findMany({
      where: { id: { in: asked }, mergedIntoId: { not: null } },
      select: { id: true, mergedIntoId: true },
    });
    for (const { id, mergedIntoId } of merged) if (mergedIntoId) winners.set(id, mergedIntoId);
    asked = merged.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  }
  return winners.size === 0
    ? document
    : { ...document, content: document.content.map((node) => recited(node, winners)) };
}

const LONGEST_CHAIN = 20;

function recited(node: NodeJson, winners: ReadonlyMap<string, string>): NodeJson {
  if (node.type !== "citation") {
    return node.content ? { ...node, content: node.content.map((inner) => recited(inner, winners)) } : node;
  }
  let refId = String(node.attrs?.refId);
  for (
    let step = 0, next = winners.get(refId);
    next && step < LONGEST_CHAIN;
    step++, next = winners.get(refId)
  )
    refId = next;
  return { ...node, attrs: { ...node.attrs, refId } };
}
