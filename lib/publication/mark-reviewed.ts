import "server-only";
import type { Actor } from "@/lib/access/actor";
import { confirmSignIn } from "@/lib/access/confirm-sign-in";
import { authorize } from "@/lib/access/policy";
import { actOnce } from "@/lib/answers/act-once";
import type { ReferenceSnapshot } from "@/lib/answers/content-hash";
import { lockEdition, refuseStale } from "@/lib/answers/lock-edition";
import { monthsOf, reviewMonthsOf } from "@/lib/answers/review-plan";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import { Refusal } from "@/lib/errors/refusal";
import { announceChange } from "@/lib/publication/announce-change";
import { asDate, dayIn, monthsLater } from "@/lib/publication/dates";
import { publishAgain } from "@/lib/publication/publish-again";
import type { ReviewedInput } from "@/lib/publication/reviewed-input";
import { sourceKey } from "@/lib/publication/source-key";
import { describeShort } from "@/lib/references/describe-short";
import { interestsWords } from "@/lib/review/attestation";
import { listMarks } from "@/lib/review/list-marks";
import { signedInterests } from "@/lib/review/signed-interests";

/** Signs that the whole answer, as readers read it, was reviewed and needs no change: "Last reviewed" moves and nothing else, and the next review is set. */
export async function markReviewed(actor: Actor, input: ReviewedInput, now = new Date()) {
  await confirmSignIn(actor, input.password);
  return actOnce(actor, { key: input.idempotencyKey, name: "markReviewed" }, async (tx) => {
    await lockAnswerOf(tx, input.editionId);
    const edition = await lockEdition(tx, input.editionId);
    authorize(actor, "markReviewed", edition.facts);
    const live = await liveOf(tx, edition, input);
    const { reviewedOn, nextReviewOn } = await daysOf(tx, edition.answer, now);
    const publication = await publishAgain(tx, { live, byId: actor.id, reviewedOn, now });
    const interests = await signedInterests(tx, { editionId: edition.id, personId: actor.id, input });
    const review = await tx.answerReview.create({
      data: {
        ...{ answerId: edition.answerId, publicationId: publication.id, contentHash: live.contentHash },
        ...{ checklist: [...input.checklist], interests, note: input.note },
        sources: await sourcesOf(tx, actor, live),
        reviewerId: actor.id,
        reviewerName: actor.name,
        reviewerCredentials: actor.credentials,
        reviewerAffiliation: actor.affiliation,
        reviewedOn: asDate(reviewedOn),
        nextReviewOn: asDate(nextReviewOn),
      },
    });
    await tx.answer.update({
      where: { id: edition.answerId },
      data: { livePublicationId: publication.id, nextReviewOn: asDate(nextReviewOn) },
      select: { id: true },
    });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { lockVersion: { increment: 1 } },
      select: { lockVersion: true },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: {
        answerId: edition.answerId,
        editionId: edition.id,
        revisionId: live.revisionId,
        publicationId: publication.id,
      },
      event: {
        type: "answer.reviewed",
        contentHash: live.contentHash,
        reviewer: [review.reviewerName, review.reviewerCredentials].filter(Boolean).join(", "),
        ...{ reviewedOn, nextReviewOn, note: input.note, checklist: [...input.checklist] },
        interests: interestsWords(interests),
        ownerId: edition.answer.ownerId,
      },
    });
    return { answerId: edition.answerId, publicationId: publication.id, nextReviewOn, lockVersion };
  });
}

/** The answer before its edition, as a publication takes them: who waits for both waits in one order. */
async function lockAnswerOf(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM "answer" WHERE "id" = (SELECT "answer_id" FROM "edition" WHERE "id" = ${editionId}::uuid) FOR UPDATE`;
}

type Edition = Awaited<ReturnType<typeof lockEdition>>;

async function liveOf(tx: Tx, edition: Edition, input: ReviewedInput) {
  const live = await tx.publication.findFirst({
    where: { liveOf: { id: edition.answerId }, editionId: edition.id, end: null },
    include: { citations: true, revision: { select: { references: true } } },
  });
  if (!live || live.contentHash !== input.contentHash)
    throw new Refusal("conflict", "Readers read another text now. Reload the page, and review that one.");
  refuseStale(edition, input.lockVersion);
  return live;
}

async function daysOf(tx: Tx, answer: Edition["answer"], now: Date) {
  const centre = await tx.centre.findUniqueOrThrow({ where: { id: 1 } });
  const { riskClass, reviewEveryMonths: ownMonths } = answer;
  const reviewedOn = dayIn(centre.timeZone, now);
  const months = monthsOf({ riskClass, ownMonths }, reviewMonthsOf(centre));
  return { reviewedOn, nextReviewOn: monthsLater(reviewedOn, months) };
}

async function sourcesOf(tx: Tx, actor: Actor, live: Awaited<ReturnType<typeof liveOf>>) {
  const { opened } = await listMarks(tx, actor, live.editionId);
  const references = live.revision.references as unknown as ReferenceSnapshot[];
  return {
    cited: references.length,
    opened: references
      .filter(({ id }) => opened.includes(sourceKey(live.number, id)))
      .map(({ id, number, csl }) => ({ id, number, label: describeShort(csl) })),
  };
}
