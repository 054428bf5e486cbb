import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import type { DocumentJson, NodeJson } from "@/lib/document/document-types";
import { standsIn } from "@/lib/document/replacement/stands-in";
import { Refusal } from "@/lib/errors/refusal";
import { lockProposal } from "@/lib/review/lock-proposal";
import type { ApplyInput } from "@/lib/review/proposal-input";
import { turnThread } from "@/lib/review/turn-thread";

/** Records that proposed words were taken into the draft: the editor put them there, and they are saved. Who proposed them is a contributor from then on (a trigger, if the centre's rule says so). */
export async function applyProposal(actor: Actor, input: ApplyInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "applyProposal" }, async (tx) => {
    const { edition, thread, document, after, told } = await lockProposal(tx, actor, input.threadId);
    refuseUnlessThere(document, after);
    await tx.proposal.update({
      where: { threadId: thread.id },
      data: { isApplied: true, decidedById: actor.id, decidedByName: actor.name, decidedAt: new Date() },
    });
    if (!thread.resolvedAt) await turnThread(tx, actor, { threadId: thread.id, isResolved: true });
    const contribution = await tx.contribution.findUnique({
      where: { editionId_personId: { editionId: edition.id, personId: told.proposedById } },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "proposal.applied", ...told, isBarred: contribution !== null },
    });
    return { threadId: thread.id };
  });
}

function refuseUnlessThere(document: DocumentJson, after: readonly NodeJson[]): void {
  if (standsIn(document, after)) return;
  throw new Refusal(
    "not-ready",
    "The proposed words are not in the saved draft. Put them in, wait until they are saved, and press again.",
  );
}
