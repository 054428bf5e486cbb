import { randomUUID } from "node:crypto";
import { Connection } from "@/bench/load/connection";
import { requestText } from "@/bench/load/request-text";
import { measureOf } from "@/bench/load/work";
import type { Actor } from "@/lib/access/actor";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { closeDatabase, database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { publishRevision } from "@/lib/publication/publish-revision";
import { approveRevision } from "@/lib/review/approve-revision";
import { findReviewers } from "@/lib/review/find-reviewers";
import { submitEdition } from "@/lib/review/submit-edition";
import { signedBy } from "@/lib/testing/sign";

/** `publish.mts ORIGIN SLUG...`: brings a new edition of each answer to its approval, then publishes one after the other and watches the page. */
const [, , origin = "", ...slugs] = process.argv;
const reviewer = await findPerson({ roles: { has: "reviewer" } });
const publisher = await findPerson({ roles: { has: "publisher" } });
const approvedOnes: Awaited<ReturnType<typeof approve>>[] = [];
for (const slug of slugs) approvedOnes.push(await approve(slug));

const connection = new Connection(origin);
const [verb, seen]: [number[], number[]] = [[], []];
for (const { slug, ready, words } of approvedOnes) {
  await read(slug);
  const begun = performance.now();
  await publishRevision(publisher, {
    ...ready,
    changeKind: "wording",
    changeNote: "",
    wholeAnswerReviewed: false,
  });
  const published = performance.now();
  while (!(await read(slug)).includes(words))
    if (performance.now() > published + 5_000)
      throw new Error(`/answers/${slug} does not show what was published.`);
  verb.push(published - begun);
  seen.push(performance.now() - published);
}
connection.end();
await closeDatabase();
process.stdout.write(`${JSON.stringify({ verb: measureOf(verb, 1), seen: measureOf(seen, 1) })}\n`);

async function read(slug: string): Promise<string> {
  const reply = await connection.ask(requestText(origin, { path: `/answers/${slug}`, accept: "identity" }));
  return reply.body.toString("utf8");
}

async function findPerson(where: object): Promise<Actor> {
  const person = await database.person.findFirstOrThrow({ where, orderBy: { email: "asc" } });
  const [reviewing] = await findReviewers(database, [person.id]);
  return reviewing ?? person;
}

async function approve(slug: string) {
  const answer = await database.answer.findUniqueOrThrow({
    where: { slug },
    include: { currentEdition: true },
  });
  const owner = await findPerson({ id: answer.ownerId });
  const words = `This sentence is edition ${randomUUID()} of the answer.`;
  const { editionId } = await startEdition(owner, await actOn(answer.currentEdition?.id ?? ""));
  const draft = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const before = draft.document as unknown as DocumentJson;
  const document = {
    ...before,
    content: [...before.content, { type: "paragraph", content: [{ type: "text", text: words }] }],
  };
  await saveDraft(owner, editionId, {
    question: draft.question,
    document,
    lockVersion: draft.lockVersion,
    sittingId: randomUUID(),
  });
  await submitEdition(owner, { ...(await actOn(editionId)), note: "One sentence is new." });
  await approveRevision(reviewer, await signedBy(reviewer, editionId));
  const ready = await signed(editionId);
  return { slug, words, ready };
}

async function actOn(editionId: string) {
  const { lockVersion } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  return { editionId, lockVersion, idempotencyKey: randomUUID() };
}

async function signed(editionId: string) {
  const { submittedRevision } = await database.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { submittedRevision: true },
  });
  return { ...(await actOn(editionId)), contentHash: submittedRevision?.contentHash ?? "" };
}
