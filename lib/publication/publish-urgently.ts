import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actOnce } from "@/lib/answers/act-once";
import { type LockedEdition, lockFor } from "@/lib/answers/lock-edition";
import { makeRevision } from "@/lib/answers/make-revision";
import { readRequiredFindings } from "@/lib/answers/read-findings";
import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { Refusal } from "@/lib/errors/refusal";
import { putOnline } from "@/lib/publication/put-online";
import type { UrgentInput } from "@/lib/publication/stop-input";

/** Puts a text on the public site that nobody has reviewed, at once and for a stated reason; it is marked until a different person has reviewed it. What is required of every submitted text is required of it too. */
export async function publishUrgently(actor: Actor, input: UrgentInput, now = new Date()) {
  return actOnce(actor, { key: input.idempotencyKey, name: "publishUrgently" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "publishUrgently" });
    const revision = await keptText(tx, actor, edition);
    await tx.urgentPublication.create({
      data: {
        ...{ editionId: edition.id, revisionId: revision.id, contentHash: revision.contentHash },
        ...{ reason: input.reason, publishedById: actor.id },
      },
      select: { editionId: true },
    });
    const online = await putOnline(tx, {
      ...{ edition, revision, verdictId: null, byId: actor.id, move: "publishUrgently", now },
      said: { changeKind: input.changeKind, changeNote: input.changeNote, wholeAnswerReviewed: false },
    });
    await tx.edition.update({
      where: { id: edition.id },
      data: {
        submittedRevisionId: revision.id,
        ...{ claimedById: null, claimedAt: null, claimExpiresAt: null },
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      subject: online.subject,
      event: { type: "answer.published-urgently", ...online.told, from: edition.state },
      reason: input.reason,
    });
    const { publicationId, lockVersion } = online;
    return { answerId: edition.answerId, publicationId, slug: edition.answer.slug, lockVersion };
  });
}

async function keptText(tx: Tx, actor: Actor, edition: LockedEdition) {
  const words = { question: edition.question, document: edition.document as unknown as DocumentJson };
  const required = await readRequiredFindings(tx, { id: edition.answerId }, words);
  if (required.length > 0) {
    const sentences = [...new Set(required.map(({ sentence }) => sentence))].join(" ");
    throw new Refusal("not-ready", `Not even urgently: ${sentences}`, { findings: required });
  }
  if (edition.state === "in_review" && edition.submittedRevisionId)
    return tx.revision.findUniqueOrThrow({ where: { id: edition.submittedRevisionId } });
  return makeRevision(
    tx,
    { id: edition.id, topic: edition.answer.topic },
    { kind: "submitted", authorId: actor.id, ...words },
  );
}
