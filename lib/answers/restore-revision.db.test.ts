import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { restoreRevision } from "@/lib/answers/restore-revision";
import { saveDraft } from "@/lib/answers/save-draft";
import { startEdition } from "@/lib/answers/start-edition";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { actOn, aDraft, addSource, approved, inReview, published } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

async function write(editionId: string, document: DocumentJson) {
  const { question, lockVersion } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  return saveDraft(people.ann, editionId, { question, document, lockVersion, sittingId: randomUUID() });
}

const newest = (editionId: string) =>
  database.revision.findFirstOrThrow({ where: { editionId }, orderBy: { number: "desc" } });

test("an older text comes back as a new revision that names it, and the text before it stays in the history", async () => {
  const draft = await aDraft(people.ann);
  const source = await database.revision.findUniqueOrThrow({ where: { id: draft.revisionId } });
  await write(draft.editionId, doc(p("Something quite different.")));
  const outcome = await restoreRevision(people.ann, {
    ...(await actOn(draft.editionId)),
    revisionId: source.id,
  });
  const [revision, edition] = [
    await newest(draft.editionId),
    await database.edition.findUniqueOrThrow({
      where: { id: draft.editionId },
      include: { citations: true },
    }),
  ];
  expect(revision).toMatchObject({
    ...{ id: outcome.revisionId, kind: "restored", sourceId: source.id, authorId: people.ann.id },
    ...{ document: source.document, question: source.question, contentHash: source.contentHash, number: 4 },
  });
  expect(edition).toMatchObject({
    document: source.document,
    state: "draft",
    lockVersion: outcome.lockVersion,
  });
  expect(edition.citations).toMatchObject([{ referenceId: draft.source.id }]);
  const event = await database.event.findFirstOrThrow({ where: { revisionId: revision.id } });
  expect(event).toMatchObject({
    type: "draft.restored",
    actorId: people.ann.id,
    payload: { revision: 4, source: 2, edition: 1 },
  });
  const before = await database.revision.findFirstOrThrow({
    where: { editionId: draft.editionId, number: 3 },
  });
  expect(JSON.stringify(before.document)).toContain("Something quite different.");
});

test("a double click brings it back once", async () => {
  const draft = await aDraft(people.ann);
  await write(draft.editionId, doc(p("Something else.")));
  const act = { ...(await actOn(draft.editionId)), revisionId: draft.revisionId };
  expect(await restoreRevision(people.ann, act)).toEqual(await restoreRevision(people.ann, act));
  expect(await database.revision.count({ where: { editionId: draft.editionId } })).toBe(4);
});

test("live text, verdicts and publication stay as they are, and a text of an older edition can come back", async () => {
  const live = await published(people);
  const next = await startEdition(people.ann, await actOn(live.editionId));
  await write(next.editionId, doc(p("Quite new.")));
  const kept = async () => ({
    answer: await database.answer.findUniqueOrThrow({ where: { id: live.answerId } }),
    publication: await database.publication.findUniqueOrThrow({ where: { id: live.publicationId } }),
    verdicts: await database.verdict.findMany({ where: { editionId: live.editionId } }),
    edition: await database.edition.findUniqueOrThrow({ where: { id: live.editionId } }),
  });
  const before = await kept();
  const { revisionId } = before.publication;
  await restoreRevision(people.ann, { ...(await actOn(next.editionId)), revisionId });
  expect(await kept()).toEqual(before);
  expect(await newest(next.editionId)).toMatchObject({ kind: "restored", sourceId: revisionId });
});

test("a citation of a reference that was merged away comes back as one of the reference it was merged into; an archived one stays", async () => {
  const draft = await aDraft(people.ann);
  const [winner, archived] = [await addSource(people.ann), await addSource(people.ann)];
  const { revisionId } = await write(
    draft.editionId,
    doc(p("Said.", cite(draft.source.id)), p("So.", cite(archived.id))),
  );
  await write(draft.editionId, doc(p("Nothing.")));
  await database.reference.update({ where: { id: draft.source.id }, data: { mergedIntoId: winner.id } });
  await database.reference.update({ where: { id: archived.id }, data: { archivedAt: new Date() } });
  await restoreRevision(people.ann, { ...(await actOn(draft.editionId)), revisionId });
  const { document, references } = await newest(draft.editionId);
  expect(document).toEqual(doc(p("Said.", cite(winner.id)), p("So.", cite(archived.id))));
  expect(references).toMatchObject([
    { id: winner.id, number: 1 },
    { id: archived.id, number: 2 },
  ]);
});

test("what the draft says already is not brought back, and nothing is recorded", async () => {
  const draft = await aDraft(people.ann);
  const events = await database.event.count({ where: { answerId: draft.answerId } });
  const again = restoreRevision(people.ann, {
    ...(await actOn(draft.editionId)),
    revisionId: draft.revisionId,
  });
  await expect(again).rejects.toMatchObject({
    code: "conflict",
    sentence: expect.stringContaining("exactly this already"),
  });
  expect(await database.event.count({ where: { answerId: draft.answerId } })).toBe(events);
});

test("nobody brings a text back into an edition that is not open for writing, or with a stale form", async () => {
  for (const made of [await inReview(people), await approved(people), await published(people)]) {
    const act = { ...(await actOn(made.editionId)), revisionId: made.revisionId };
    await expect(restoreRevision(people.ann, act)).rejects.toMatchObject({
      sentence: "The words can change only in a draft or when changes are requested.",
    });
  }
  const draft = await aDraft(people.ann);
  const stale = { ...(await actOn(draft.editionId)), revisionId: draft.revisionId };
  await write(draft.editionId, doc(p("Newer.")));
  await expect(restoreRevision(people.ann, stale)).rejects.toMatchObject({ code: "conflict" });
});

test("only who may write may bring back, and only a text of the same answer", async () => {
  const [draft, other] = [await aDraft(people.ann), await aDraft(people.ann)];
  await write(draft.editionId, doc(p("Newer.")));
  const act = async () => ({ ...(await actOn(draft.editionId)), revisionId: draft.revisionId });
  for (const stranger of [people.ada, people.sam, people.nia])
    await expect(restoreRevision(stranger, await act())).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    restoreRevision(people.ann, { ...(await act()), revisionId: other.revisionId }),
  ).rejects.toMatchObject({ code: "not-found" });
});
