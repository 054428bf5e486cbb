import "server-only";
import type { Actor } from "@/lib/access/actor";
import { conflictsWith } from "@/lib/access/declared-interests";
import { type EditionFacts, whyNot } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import { type LockedEdition, lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { AssignInput } from "@/lib/review/assign-input";
import { claimWindow } from "@/lib/review/claim-window";
import { findReviewers } from "@/lib/review/find-reviewers";
import { claimHolder } from "./claim-holder";

/** Gives a review to somebody who may do it, for as long as a claim holds. A conflict of interest is waived in the same act, with a reason, or the act is refused. */
export async function assignReview(actor: Actor, input: AssignInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "assignReview" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "assign" });
    const [reviewer] = await findReviewers(tx, [input.reviewerId]);
    if (!reviewer) throw new Refusal("not-found", "This person does not review. Choose somebody else.");
    const waiver = await waiveConflict(tx, actor, { edition, reviewer, reason: input.waiver });
    const facts = { ...freed(edition.facts), waivedFor: waiver ? [reviewer.id] : edition.facts.waivedFor };
    const no = whyNot(reviewer, "claim", facts);
    if (no !== null) throw new Refusal("conflict", `${reviewer.name} cannot take it: ${no}`);
    const { now, until } = await claimWindow(tx);
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: {
        ...{ claimedById: reviewer.id, claimedAt: now, claimExpiresAt: until },
        lockVersion: { increment: 1 },
      },
    });
    const holder = claimHolder(edition.facts, now);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, personId: reviewer.id },
      event: {
        type: "review.assigned",
        number: edition.number,
        ...{ toId: reviewer.id, to: reviewer.name, until: until.toISOString() },
        from: holder && holder.id !== reviewer.id ? holder : null,
        waiver,
      },
      ...(waiver ? { reason: waiver } : {}),
    });
    return { answerId: edition.answerId, lockVersion };
  });
}

const freed = (facts: EditionFacts): EditionFacts => ({ ...facts, claimedById: null, claimExpiresAt: null });

type Conflict = { edition: LockedEdition; reviewer: Actor; reason: string };

/** The reason for which a conflict is waived now; null when there is no conflict. */
async function waiveConflict(tx: Tx, actor: Actor, { edition, reviewer, reason }: Conflict) {
  if (!conflictsWith(reviewer, edition.facts)) return null;
  if (reason === "")
    throw new Refusal(
      "not-ready",
      `${reviewer.name} declared an interest in this topic. Say why they review it all the same, or choose somebody else.`,
    );
  if (reviewer.id === actor.id) throw new Refusal("forbidden", "Nobody waives a conflict of their own.");
  if (edition.facts.contributorIds.includes(actor.id) || edition.facts.submittedById === actor.id)
    throw new Refusal("forbidden", "You wrote in this edition: somebody else must waive the conflict.");
  await tx.interestWaiver.create({
    data: { editionId: edition.id, personId: reviewer.id, waivedById: actor.id, reason },
  });
  return reason;
}
