import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorizeAtDesk } from "@/lib/access/policy";
import { recordEvent } from "@/lib/audit/record-event";
import { asJson } from "@/lib/database/json";
import { inTransaction, type Tx } from "@/lib/database/transaction";
import type { DocumentJson } from "@/lib/document/document-types";
import { emptyDocument } from "@/lib/document/schema";
import { documentToText } from "@/lib/document/to-text";
import { wordCount } from "@/lib/document/word-count";
import { Refusal } from "@/lib/errors/refusal";
import { freeAnswerSlug } from "./answer-slug";
import type { NewAnswerInput } from "./edition-input";
import { keepCitations } from "./keep-citations";
import { makeRevision } from "./make-revision";

/** Starts an answer with its first draft: the question, and an empty page. */
export async function createAnswer(actor: Actor, input: NewAnswerInput) {
  return inTransaction(async (tx) => {
    authorizeAtDesk(actor, "startAnswer");
    const topic = await tx.topic.findUnique({ where: { id: input.topicId } });
    if (!topic)
      throw new Refusal("invalid", "That topic is not in the list. Choose another, or add it first.");
    const made = await addAnswer(tx, actor, {
      topic,
      question: input.question,
      document: emptyDocument,
      kind: "saved",
    });
    await recordEvent(tx, actor, {
      subject: {
        answerId: made.answerId,
        editionId: made.editionId,
        revisionId: made.revisionId,
        topicId: topic.id,
      },
      event: { type: "answer.created", question: input.question, topic: topic.name, slug: made.slug },
    });
    return made;
  });
}

type FirstText = {
  topic: { id: string; name: string; slug: string };
  question: string;
  document: DocumentJson;
  kind: "saved" | "imported";
  importedUpdatedOn?: Date | null;
};

/** Makes the answer, its first edition, its first revision and its author's contribution. The caller records the event. */
export async function addAnswer(tx: Tx, actor: Actor, first: FirstText) {
  const slug = await freeAnswerSlug(tx, first.question || first.topic.name);
  const answer = await tx.answer.create({
    data: { topicId: first.topic.id, slug, ownerId: actor.id, createdById: actor.id },
  });
  const plainText = documentToText(first.document);
  const edition = await tx.edition.create({
    data: {
      answerId: answer.id,
      number: 1,
      question: first.question,
      document: asJson(first.document),
      plainText,
      wordCount: wordCount(first.document),
      importedUpdatedOn: first.importedUpdatedOn ?? null,
      createdById: actor.id,
    },
  });
  await tx.answer.update({ where: { id: answer.id }, data: { currentEditionId: edition.id } });
  await tx.contribution.create({ data: { editionId: edition.id, personId: actor.id } });
  const revision = await makeRevision(
    tx,
    { id: edition.id, topic: first.topic },
    { kind: first.kind, authorId: actor.id, question: first.question, document: first.document },
  );
  await keepCitations(tx, edition.id, first.document);
  return {
    answerId: answer.id,
    editionId: edition.id,
    revisionId: revision.id,
    slug,
    lockVersion: edition.lockVersion,
  };
}
