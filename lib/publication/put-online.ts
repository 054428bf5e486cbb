import "server-only";
import type { ReferenceSnapshot, TopicSnapshot } from "@/lib/answers/content-hash";
import type { LockedEdition } from "@/lib/answers/lock-edition";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { announceChange } from "@/lib/publication/announce-change";
import { boilerplateTexts } from "@/lib/publication/boilerplate-texts";
import type { SaidAnswers } from "@/lib/publication/change-kind";
import { asDate, type PublicDates } from "@/lib/publication/dates";
import { datesOf } from "@/lib/publication/dates-of";
import { endRemoval } from "@/lib/publication/end-removal";
import { keepPublicationCitations } from "@/lib/publication/keep-citations";
import { readArchives } from "@/lib/publication/read-archives";
import { makeSnapshot } from "@/lib/publication/snapshot";
import type { Approval } from "@/lib/publication/standing-approval";
import { withNotices } from "@/lib/references/health/with-notices";
import { transitions } from "@/lib/workflow/transitions";

/** What goes public: the text, on whose approval, with which answers, on whose decision, and as of when. */
export type Publishing = {
  edition: LockedEdition;
  revision: Approval["revision"];
  /** Null for what is published urgently. */
  verdictId: string | null;
  said: SaidAnswers;
  byId: string;
  move: "publish" | "publishScheduled" | "publishUrgently";
  now: Date;
};

/** Makes a kept text what readers see, in the caller's transaction: the publication with its dates, the end of the one before, the pointer, and the news to every instance at commit. Gives what the event tells. */
export async function putOnline(tx: Tx, publishing: Publishing) {
  const { edition, revision, said, move } = publishing;
  // A review without a change makes a publication of its own: one of the two comes first.
  await tx.$executeRaw`SELECT FROM "answer" WHERE "id" = ${edition.answerId}::uuid FOR UPDATE`;
  const { dates, nextReviewOn, number } = await datesOf(tx, edition, publishing);
  const publication = await addPublication(tx, publishing, { dates, number });
  await supersede(tx, edition, publishing.byId);
  await endRemoval(tx, edition.answerId, publishing.byId);
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
    data: { state: transitions[move].to, lockVersion: { increment: 1 }, updatedAt: new Date() },
    select: { lockVersion: true },
  });
  await announceChange(tx, edition.answer);
  return {
    publicationId: publication.id,
    lockVersion,
    subject: {
      answerId: edition.answerId,
      editionId: edition.id,
      revisionId: revision.id,
      publicationId: publication.id,
    },
    told: {
      number: edition.number,
      revision: revision.number,
      contentHash: revision.contentHash,
      changeKind: said.changeKind,
      changeNote: publication.changeNote,
      ...dates,
      nextReviewOn,
    },
  };
}

async function addPublication(
  tx: Tx,
  { edition, revision, verdictId, said, byId }: Publishing,
  { dates, number }: { dates: PublicDates; number: number },
) {
  const references = await withNotices(tx, revision.references as unknown as ReferenceSnapshot[]);
  const snapshot = makeSnapshot({
    question: revision.question,
    document: revision.document as unknown as DocumentJson,
    references,
    topic: revision.topic as unknown as TopicSnapshot,
    boilerplate: await boilerplateTexts(tx, revision.boilerplate as Record<string, string>),
    archives: await readArchives(
      tx,
      references.map(({ id }) => id),
    ),
  });
  const publication = await tx.publication.create({
    data: {
      answerId: edition.answerId,
      editionId: edition.id,
      revisionId: revision.id,
      verdictId,
      number,
      contentHash: revision.contentHash,
      changeKind: said.changeKind,
      changeNote: said.changeKind === "substantive" ? said.changeNote : null,
      publishedOn: asDate(dates.publishedOn),
      updatedOn: asDate(dates.updatedOn),
      reviewedOn: dates.reviewedOn ? asDate(dates.reviewedOn) : null,
      question: snapshot.question,
      plainText: snapshot.text,
      topicName: snapshot.topic.name,
      snapshot: asJson(snapshot),
      publishedById: byId,
    },
    select: { id: true, changeNote: true },
  });
  const cited = references.map((reference) => ({ referenceId: reference.id, number: reference.number }));
  await keepPublicationCitations(tx, publication.id, cited);
  return publication;
}

async function supersede(tx: Tx, edition: LockedEdition, byId: string): Promise<void> {
  const live = await tx.publication.findFirst({
    where: { liveOf: { id: edition.answerId } },
    select: { id: true, editionId: true, end: { select: { publicationId: true } } },
  });
  if (!live) return;
  if (!live.end)
    await tx.publicationEnd.create({
      data: { publicationId: live.id, kind: "superseded", endedById: byId },
      select: { publicationId: true },
    });
  await tx.edition.update({
    where: { id: live.editionId },
    data: { state: transitions.supersede.to, lockVersion: { increment: 1 } },
    select: { id: true },
  });
}
