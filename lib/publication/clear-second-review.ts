import "server-only";
import type { Actor } from "@/lib/access/actor";
import { confirmSignIn } from "@/lib/access/confirm-sign-in";
import { actOnce } from "@/lib/answers/act-once";
import { lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import type { SecondReviewInput } from "@/lib/publication/stop-input";
import { interestsWords } from "@/lib/review/attestation";
import { signedInterests } from "@/lib/review/signed-interests";

/** Signs the review that an urgent publication had to do without; from then on it is marked no more. Somebody who wrote nothing of it and did not publish it. */
export async function clearSecondReview(actor: Actor, input: SecondReviewInput) {
  await confirmSignIn(actor, input.password);
  return actOnce(actor, { key: input.idempotencyKey, name: "clearSecondReview" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "clearSecondReview" });
    const urgent = await pendingOf(tx, edition.id, input.contentHash);
    if (urgent.publishedById === actor.id) throw new Refusal("forbidden", OWN_ACT);
    const interests = await signedInterests(tx, { editionId: edition.id, personId: actor.id, input });
    await tx.secondReview.create({
      data: {
        ...{ editionId: edition.id, contentHash: urgent.contentHash },
        ...{ checklist: [...input.checklist], interests, note: input.note },
        ...{ reviewerId: actor.id, reviewerName: actor.name },
        ...{ reviewerCredentials: actor.credentials, reviewerAffiliation: actor.affiliation },
      },
      select: { editionId: true },
    });
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: urgent.revisionId },
      event: {
        ...{ type: "answer.second-review-cleared", number: edition.number, note: input.note },
        ...{ contentHash: urgent.contentHash, publishedById: urgent.publishedById },
        reviewer: [actor.name, actor.credentials].filter(Boolean).join(", "),
        ...{ checklist: [...input.checklist], interests: interestsWords(interests) },
      },
    });
    return { answerId: edition.answerId };
  });
}

/** Said to who published it. */
export const OWN_ACT = "You published it urgently yourself. Somebody else must review it.";

async function pendingOf(tx: Tx, editionId: string, hash: string) {
  const urgent = await tx.urgentPublication.findUnique({
    where: { editionId },
    include: { secondReview: { select: { reviewerName: true } } },
  });
  if (!urgent) throw new Refusal("conflict", "This edition was not published urgently.");
  if (urgent.secondReview)
    throw new Refusal(
      "conflict",
      `${urgent.secondReview.reviewerName} has reviewed it meanwhile. Reload the page.`,
    );
  if (urgent.contentHash === hash) return urgent;
  throw new Refusal("conflict", "Readers read another text than the one on your screen. Reload the page.");
}
