import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { createAnswer } from "@/lib/answers/create-answer";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { publishRevision } from "@/lib/publication/publish-revision";
import { formatReference } from "@/lib/references/house-style";
import type { Csl } from "@/lib/references/reference-schema";
import { approveRevision } from "@/lib/review/approve-revision";
import { submitEdition } from "@/lib/review/submit-edition";
import { cite, doc, p } from "./documents";
import type { People } from "./people";
import { signedBy } from "./sign";

/** Adds a topic with a name of its own. */
export async function addTopic(name = `Testing disease ${randomUUID().slice(0, 8)}`) {
  return database.topic.create({ data: { name, slug: name.toLowerCase().replace(/[^a-z0-9]+/g, "-") } });
}

/** Adds a journal article to the library. */
export async function addSource(keeper: Actor, title = `On testing ${randomUUID().slice(0, 8)}`) {
  const csl: Csl = {
    type: "article-journal",
    title,
    author: [{ family: "Tester", given: "T" }],
    "container-title": "J Test",
    issued: { "date-parts": [[2015, 4, 1]] },
    volume: "10",
    page: "39",
  };
  return database.reference.create({
    data: { csl, formatted: formatReference(csl).text, createdById: keeper.id },
  });
}

/** A draft with a cited sentence, ready to be submitted, owned by the author. */
export async function aDraft(author: Actor, words: { question?: string; document?: DocumentJson } = {}) {
  const [topic, source] = [await addTopic(), await addSource(author)];
  const started = await createAnswer(author, {
    topicId: topic.id,
    question: words.question ?? `What is ${topic.name}?`,
  });
  const document =
    words.document ?? doc(p("It is a disease that tests have.", cite(source.id)), p("It harms nobody."));
  const saved = await saveDraft(author, started.editionId, {
    question: words.question ?? `What is ${topic.name}?`,
    document,
    lockVersion: started.lockVersion,
    sittingId: randomUUID(),
  });
  return { ...started, ...saved, topic, source };
}

/** What a form sends to act on an edition as it is now. */
export async function actOn(editionId: string) {
  const { lockVersion } = await database.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { lockVersion: true },
  });
  return { editionId, lockVersion, idempotencyKey: randomUUID() };
}

/** The hash of the text that is in review or approved. */
export async function submittedHash(editionId: string): Promise<string> {
  const edition = await database.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { submittedRevision: true },
  });
  return edition.submittedRevision?.contentHash ?? "";
}

/** Ann's draft, in review. */
export async function inReview(people: People, words: { question?: string; document?: DocumentJson } = {}) {
  const draft = await aDraft(people.ann, words);
  await submitEdition(people.ann, {
    ...(await actOn(draft.editionId)),
    note: "Please look at the first sentence.",
  });
  return draft;
}

/** Ann's draft, approved by Rui. */
export async function approved(people: People, words: { question?: string; document?: DocumentJson } = {}) {
  const draft = await inReview(people, words);
  await approveRevision(people.rui, await signedBy(people.rui, draft.editionId));
  return draft;
}

/** Ann's draft, approved by Rui, published by Pia. */
export async function published(people: People, words: { question?: string; document?: DocumentJson } = {}) {
  const draft = await approved(people, words);
  const outcome = await publishRevision(people.pia, {
    ...(await actOn(draft.editionId)),
    contentHash: await submittedHash(draft.editionId),
    changeKind: "first",
    changeNote: "",
    wholeAnswerReviewed: true,
  });
  return { ...draft, publicationId: outcome.publicationId };
}
