import "server-only";
import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import type { Tx } from "@/lib/database/transaction";
import { acceptDocument } from "@/lib/document/accept-document";
import { canonicalJson } from "@/lib/document/canonical-json";
import type { DocumentJson } from "@/lib/document/document-types";
import { documentToText } from "@/lib/document/to-text";
import { wordCount } from "@/lib/document/word-count";
import { Refusal } from "@/lib/errors/refusal";
import { actOnce } from "./act-once";
import type { RestoreRevisionInput } from "./edition-input";
import { followMerges } from "./follow-merges";
import { keepCitations } from "./keep-citations";
import { type LockedEdition, lockFor } from "./lock-edition";
import { makeRevision } from "./make-revision";

/**
 * Brings the words of an older revision of the same answer back into the draft, as a new revision that names it. The stored
 * words, never what a page showed of them. Live text, schedule and verdicts stay as they are, and so does the text that the
 * draft had: it is the revision before.
 */
export async function restoreRevision(actor: Actor, input: RestoreRevisionInput) {
  return actOnce(actor, { key: input.idempotencyKey, name: "restoreRevision" }, async (tx) => {
    const edition = await lockFor(tx, actor, { ...input, ability: "write" });
    const source = await findSource(tx, edition, input.revisionId);
    const document = await followMerges(tx, accepted(source.document));
    refuseUnchanged(edition, { question: source.question, document });
    const revision = await makeRevision(
      tx,
      { id: edition.id, topic: edition.answer.topic },
      { kind: "restored", authorId: actor.id, sourceId: source.id, question: source.question, document },
    );
    const { lockVersion } = await tx.edition.update({
      where: { id: edition.id },
      data: {
        question: source.question,
        document: asJson(document),
        plainText: documentToText(document),
        wordCount: wordCount(document),
        lockVersion: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    if (!edition.facts.contributorIds.includes(actor.id))
      await tx.contribution.create({ data: { editionId: edition.id, personId: actor.id } });
    await keepCitations(tx, edition.id, document);
    await recordEvent(tx, actor, {
      subject: { answerId: edition.answerId, editionId: edition.id, revisionId: revision.id },
      event: {
        type: "draft.restored",
        revision: revision.number,
        source: source.number,
        edition: source.edition.number,
      },
    });
    return { revisionId: revision.id, number: revision.number, lockVersion };
  });
}

async function findSource(tx: Tx, edition: LockedEdition, revisionId: string) {
  const source = await tx.revision.findFirst({
    where: { id: revisionId, edition: { answerId: edition.answerId } },
    include: { edition: { select: { number: true } } },
  });
  if (!source) throw new Refusal("not-found", "There is no such text of this answer.");
  return source;
}

function accepted(stored: unknown): DocumentJson {
  const judged = acceptDocument(stored);
  if ("document" in judged) return judged.document;
  throw new Refusal(
    "invalid",
    `This text cannot be brought back as it is: ${judged.problem.sentence} Copy from it what you need.`,
  );
}

function refuseUnchanged(edition: LockedEdition, words: { question: string; document: DocumentJson }): void {
  const isSame =
    edition.question === words.question && canonicalJson(edition.document) === canonicalJson(words.document);
  if (isSame)
    throw new Refusal("conflict", "The draft says exactly this already. There is nothing to bring back.");
}
