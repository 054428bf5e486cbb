import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import type { ReferenceSnapshot, TopicSnapshot } from "@/lib/answers/content-hash";
import { type LockedEdition, lockFor } from "@/lib/answers/lock-edition";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { Refusal } from "@/lib/errors/refusal";
import { transitions } from "@/lib/workflow/transitions";
import { announceChange } from "./announce-change";
import { boilerplateTexts } from "./boilerplate-texts";
import { asDate, dayIn, monthsLater, nextDates, type PublicDates } from "./dates";
import { datesBefore } from "./dates-before";
import type { PublishInput } from "./publish-input";
import { listIssues } from "./read-publication-issues";
import { makeSnapshot } from "./snapshot";

/** Puts exactly the approved revision on the public site, with the dates that the publisher's answers give. */
export async function publishRevision(actor: Actor, input: PublishInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "publishRevision" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "publish" });
    const approval = await standingApproval(tx, edition, input.contentHash);
    await refuseUnlessReady(tx, edition, approval);
    const { dates, nextReviewOn, number } = await datesOf(tx, edition, input);
    const publication = await addPublication(tx, { actor, edition, approval, input, dates, number });
    await supersede(tx, actor, edition);
    await tx.answer.update({
      where: { id: edition.answerId },
      data: {
        livePublicationId: publication.id,
        ...(nextReviewOn ? { nextReviewOn: asDate(nextReviewOn) } : {}),
      },
      select: { id: true },
    });
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: { state: transitions.publish.to, lockVersion: { increment: 1 }, updatedAt: new Date() },
      select: { lockVersion: true },
    });
    await announceChange(tx, edition.answer);
    await recordEvent(tx, actor, {
      subject: {
        answerId: edition.answerId,
        editionId: edition.id,
        revisionId: approval.revisionId,
        publicationId: publication.id,
      },
      event: {
        type: "answer.published",
        number: edition.number,
        revision: approval.revision.number,
        contentHash: approval.contentHash,
        changeKind: input.changeKind,
        changeNote: publication.changeNote,
        ...dates,
        nextReviewOn,
      },
    });
    return {
      answerId: edition.answerId,
      publicationId: publication.id,
      slug: edition.answer.slug,
      lockVersion,
    };
  });
}

type Approval = Awaited<ReturnType<typeof standingApproval>>;

async function standingApproval(tx: Tx, edition: LockedEdition, hash: string) {
  const approval = await tx.verdict.findFirst({
    where: {
      editionId: edition.id,
      outcome: "approved",
      voiding: null,
      revisionId: edition.submittedRevisionId ?? undefined,
    },
    orderBy: { createdAt: "desc" },
    include: { revision: true },
  });
  if (!approval) throw new Refusal("not-ready", "No approval stands for this text. Submit it for review.");
  if (approval.contentHash !== hash) {
    throw new Refusal(
      "conflict",
      "The approved text is not the one on your screen. Reload the page and look at it again.",
    );
  }
  return approval;
}

async function refuseUnlessReady(tx: Tx, edition: LockedEdition, { revision }: Approval): Promise<void> {
  const isOfThisText = edition.submittedRevisionId === revision.id;
  const issues = await listIssues(tx, edition, { hasApproval: isOfThisText, text: revision });
  if (issues.length > 0)
    throw new Refusal("not-ready", issues.map(({ sentence }) => sentence).join(" "), { issues });
}

async function datesOf(tx: Tx, edition: LockedEdition, input: PublishInput) {
  const { dates: before, number } = await datesBefore(tx, edition);
  if ((input.changeKind === "first") !== (before === null)) {
    throw new Refusal(
      "invalid",
      before === null
        ? "This answer was never public: there is nothing that could have changed."
        : "This answer was public before: say whether the information changed.",
    );
  }
  const { timeZone } = await tx.centre.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const today = dayIn(timeZone, new Date());
  const nextReviewOn = input.wholeAnswerReviewed
    ? monthsLater(today, edition.answer.reviewEveryMonths)
    : null;
  return { dates: nextDates(today, before, input), nextReviewOn, number: number + 1 };
}

type Making = {
  actor: Actor;
  edition: LockedEdition;
  approval: Approval;
  input: PublishInput;
  dates: PublicDates;
  number: number;
};

async function addPublication(tx: Tx, { actor, edition, approval, input, dates, number }: Making) {
  const { revision } = approval;
  const references = revision.references as unknown as ReferenceSnapshot[];
  const snapshot = makeSnapshot({
    question: revision.question,
    document: revision.document as unknown as DocumentJson,
    references,
    topic: revision.topic as unknown as TopicSnapshot,
    boilerplate: await boilerplateTexts(tx, revision.boilerplate as Record<string, string>),
  });
  const publication = await tx.publication.create({
    data: {
      answerId: edition.answerId,
      editionId: edition.id,
      revisionId: revision.id,
      verdictId: approval.id,
      number,
      contentHash: revision.contentHash,
      changeKind: input.changeKind,
      changeNote: input.changeKind === "substantive" ? input.changeNote : null,
      publishedOn: asDate(dates.publishedOn),
      updatedOn: asDate(dates.updatedOn),
      reviewedOn: dates.reviewedOn ? asDate(dates.reviewedOn) : null,
      question: snapshot.question,
      plainText: snapshot.text,
      topicName: snapshot.topic.name,
      snapshot: asJson(snapshot),
      publishedById: actor.id,
    },
    select: { id: true, changeNote: true },
  });
  await tx.publicationCitation.createMany({
    data: references.map(({ id, number: cited }) => ({
      publicationId: publication.id,
      referenceId: id,
      number: cited,
    })),
  });
  return publication;
}

async function supersede(tx: Tx, actor: Actor, edition: LockedEdition): Promise<void> {
  if (!edition.answer.livePublicationId) return;
  const live = await tx.publication.findUniqueOrThrow({
    where: { id: edition.answer.livePublicationId },
    select: { id: true, editionId: true, end: { select: { publicationId: true } } },
  });
  if (!live.end)
    await tx.publicationEnd.create({
      data: { publicationId: live.id, kind: "superseded", endedById: actor.id },
      select: { publicationId: true },
    });
  await tx.edition.update({
    where: { id: live.editionId },
    data: { state: transitions.supersede.to, lockVersion: { increment: 1 } },
    select: { id: true },
  });
}
