import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { recordEvent } from "@/lib/audit/record-event";
import { lockProposal } from "@/lib/review/lock-proposal";
import type { DeclineInput } from "@/lib/review/proposal-input";
import { turnThread } from "@/lib/review/turn-thread";

/** Leaves the words as they are, with or without saying why. The proposal is kept. */
export async function declineProposal(actor: Actor, input: DeclineInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "declineProposal" }, async (tx) => {
    const { edition, thread, told } = await lockProposal(tx, actor, input.threadId);
    const words = input.words || null;
    await tx.proposal.update({
      where: { threadId: thread.id },
      data: {
        ...{ isApplied: false, words, decidedAt: new Date() },
        ...{ decidedById: actor.id, decidedByName: actor.name },
      },
    });
    if (!thread.resolvedAt) await turnThread(tx, actor, { threadId: thread.id, isResolved: true });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id },
      event: { type: "proposal.declined", ...told, words },
    });
    return { threadId: thread.id };
  });
}
