import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/policy";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { citationNumbers } from "@/lib/document/numbering";
import { asTyped } from "@/lib/document/replacement/replace-words";
import { Refusal } from "@/lib/errors/refusal";
import { lockThread } from "@/lib/review/lock-thread";

/** Holds a proposal that waits for a decision, and says no to who may not write in its edition. */
export async function lockProposal(tx: Tx, actor: Actor, threadId: string) {
  const { edition, thread, participantIds } = await lockThread(tx, actor, threadId);
  authorize(actor, "write", edition.facts);
  const proposal = await tx.proposal.findUnique({ where: { threadId } });
  if (!proposal) throw new Refusal("not-found", "There is no such proposal.");
  if (proposal.isApplied !== null)
    throw new Refusal("conflict", `${proposal.decidedByName} decided this already. Reload the page.`);
  const { before, after } = proposal as unknown as { before: NodeJson[]; after: NodeJson[] };
  const document = edition.document as unknown as DocumentJson;
  const numbers = numbersFor(document, [...before, ...after]);
  return {
    ...{ edition, thread, document, after },
    /** What is told of it. */
    told: {
      ...{ threadId, before: asTyped(before, numbers), after: asTyped(after, numbers), participantIds },
      ...{ proposedById: proposal.proposedById, proposedBy: proposal.proposedByName },
    },
  };
}

/** The numbers of the text, and of sources that it does not cite any more those that would follow. */
function numbersFor(document: DocumentJson, inlines: readonly NodeJson[]): Map<string, number> {
  const numbers = citationNumbers(document);
  for (const { type, attrs } of inlines) {
    const id = String(attrs?.refId);
    if (type === "citation" && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  return numbers;
}
