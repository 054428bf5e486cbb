import "server-only";
import type { PublicationCitationModel, PublicationModel } from "@/lib/database/generated/models";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import { asDate } from "@/lib/publication/dates";
import { keepPublicationCitations } from "@/lib/publication/keep-citations";

type Again = {
  live: PublicationModel & { citations: PublicationCitationModel[] };
  byId: string;
  /** ISO day. */
  reviewedOn: string;
  now: Date;
};

/** A publication of what readers read already, word for word, with another day of its last review; the one before ends. The caller moves the pointer. */
export async function publishAgain(tx: Tx, { live, byId, reviewedOn, now }: Again): Promise<{ id: string }> {
  const publication = await tx.publication.create({
    data: {
      ...{ answerId: live.answerId, editionId: live.editionId, revisionId: live.revisionId },
      ...{ verdictId: live.verdictId, contentHash: live.contentHash, number: live.number + 1 },
      ...{ publishedOn: live.publishedOn, updatedOn: live.updatedOn, reviewedOn: asDate(reviewedOn) },
      ...{ question: live.question, plainText: live.plainText, topicName: live.topicName },
      snapshot: asJson(live.snapshot as object),
      changeKind: "reviewed",
      changeNote: null,
      publishedById: byId,
      publishedAt: now,
    },
    select: { id: true },
  });
  await keepPublicationCitations(tx, publication.id, live.citations);
  await tx.publicationEnd.create({
    data: { publicationId: live.id, kind: "superseded", endedById: byId },
    select: { publicationId: true },
  });
  return publication;
}
