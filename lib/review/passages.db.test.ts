import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addPassage } from "@/lib/answers/add-passage";
import { saveDraft } from "@/lib/answers/save-draft";
import { database } from "@/lib/database/client";
import type { DocumentJson } from "@/lib/document/document-types";
import { passageIds } from "@/lib/document/passages";
import { checkPassage } from "@/lib/review/check-passage";
import { listCitedPassages } from "@/lib/review/list-cited-passages";
import { requestChanges } from "@/lib/review/request-changes";
import { submitEdition } from "@/lib/review/submit-edition";
import { uncheckPassage } from "@/lib/review/uncheck-passage";
import { actOn, aDraft, addSource } from "@/lib/testing/answers";
import { cite, doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

type Draft = Awaited<ReturnType<typeof aDraft>>;

const add = (actor: Actor, { editionId, source }: Draft, quote = "Tests have it in one of two families.") =>
  addPassage(actor, { editionId, referenceId: source.id, quote, idempotencyKey: randomUUID() });

const act = ({ editionId }: Draft, passageId: string) => ({
  editionId,
  passageId,
  idempotencyKey: randomUUID(),
});

/** Saves the draft with its one citation pointing at a passage, as the editor does. */
async function save(actor: Actor, { editionId, source }: Draft, quoteId: string | null) {
  const { lockVersion } = await actOn(editionId);
  const citation = cite(source.id, "p. 3");
  const document = doc(p("It is rare.", { ...citation, attrs: { ...citation.attrs, quoteId } }));
  await saveDraft(actor, editionId, { question: "Why?", document, lockVersion, sittingId: randomUUID() });
  return document;
}

async function saved({ editionId }: Draft): Promise<DocumentJson> {
  const { document } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  return document as unknown as DocumentJson;
}

const submit = async (draft: Draft) =>
  submitEdition(people.ann, { ...(await actOn(draft.editionId)), note: "Please look." });

const lastEvent = ({ answerId }: Draft) =>
  database.event.findFirst({ where: { answerId }, orderBy: { seq: "desc" } });

/** Ann's draft in review, its citation with a passage of hers. */
async function inReview() {
  const draft = await aDraft(people.ann);
  const passage = await add(people.ann, draft);
  await save(people.ann, draft, passage.id);
  await submit(draft);
  return { draft, passage };
}

test("who writes adds the words of a source that carry a sentence, and the audit tells it", async () => {
  const draft = await aDraft(people.ann);
  const passage = await add(people.ann, draft);
  expect(passage).toMatchObject({ quote: "Tests have it in one of two families.", checked: null });
  expect(await lastEvent(draft)).toMatchObject({
    type: "citation.passage-added",
    actorId: people.ann.id,
    referenceId: draft.source.id,
    payload: { source: "Tester 2015", quote: passage.quote },
  });
});

test("the same act twice adds one passage", async () => {
  const draft = await aDraft(people.ann);
  const input = { editionId: draft.editionId, referenceId: draft.source.id, quote: "Twice." };
  const idempotencyKey = randomUUID();
  const [one, two] = [
    await addPassage(people.ann, { ...input, idempotencyKey }),
    await addPassage(people.ann, { ...input, idempotencyKey }),
  ];
  expect(two).toEqual(one);
  expect(await database.citationQuote.count({ where: { answerId: draft.answerId } })).toBe(1);
});

test("who may not write adds no passage, and none is added of a source that is not in the library", async () => {
  const draft = await aDraft(people.ann);
  await expect(add(people.ada, draft)).rejects.toThrow("Only specialists, reviewers and publishers write");
  const elsewhere = { ...draft, source: { ...draft.source, id: randomUUID() } };
  await expect(add(people.ann, elsewhere)).rejects.toThrow("not in the library");
});

test("the reviewer reads each citation with its sentence and its passage, and ticks it; the tick can be taken back", async () => {
  const { draft, passage } = await inReview();
  const listed = async () => listCitedPassages(draft.answerId, await saved(draft));
  expect(await listed()).toMatchObject([
    { before: "It is rare.", mark: "[1]", locator: "p. 3", passage: { id: passage.id, checked: null } },
  ]);

  await checkPassage(people.rui, act(draft, passage.id));
  expect((await listed())[0]?.passage?.checked?.by).toBe(people.rui.name);
  expect(await lastEvent(draft)).toMatchObject({ type: "citation.checked", actorId: people.rui.id });
  await expect(checkPassage(people.pia, act(draft, passage.id))).rejects.toThrow(
    "checked this passage already",
  );

  await uncheckPassage(people.rui, act(draft, passage.id));
  expect((await listed())[0]?.passage?.checked).toBeNull();
  expect(await lastEvent(draft)).toMatchObject({ type: "citation.check-undone" });
  await expect(uncheckPassage(people.rui, act(draft, passage.id))).rejects.toThrow("not ticked any more");
});

test("nobody ticks in an edition that they wrote or submitted, and no specialist ticks at all", async () => {
  const { draft, passage } = await inReview();
  await expect(checkPassage(people.ann, act(draft, passage.id))).rejects.toThrow(/You wrote|Only a reviewer/);
  await expect(checkPassage(people.ada, act(draft, passage.id))).rejects.toThrow("Only a reviewer");
});

test("only passages of the text in review are ticked", async () => {
  const draft = await aDraft(people.ann);
  const passage = await add(people.ann, draft);
  await expect(checkPassage(people.rui, act(draft, passage.id))).rejects.toThrow("in review");
  await submit(draft);
  await expect(checkPassage(people.rui, act(draft, passage.id))).rejects.toThrow("not in the text");
  await expect(checkPassage(people.rui, act(draft, randomUUID()))).rejects.toThrow("no such passage");
});

test("other words are another passage, and carry no tick", async () => {
  const { draft, passage } = await inReview();
  await checkPassage(people.rui, act(draft, passage.id));
  await requestChanges(people.rui, { ...(await actOn(draft.editionId)), note: "The passage is too short." });
  const longer = await add(people.ann, draft, "Tests have it in one of two families, as was found again.");
  await save(people.ann, draft, longer.id);
  await submit(draft);
  const [place] = await listCitedPassages(draft.answerId, await saved(draft));
  expect(place?.passage).toMatchObject({ id: longer.id, checked: null });
  const former = await database.citationQuote.findUniqueOrThrow({ where: { id: passage.id } });
  expect(former).toMatchObject({ quote: passage.quote, verifiedById: people.rui.id });
});

test("a citation copied into another answer comes without its passage, one cited elsewhere in its own keeps it", async () => {
  const [draft, other] = [await aDraft(people.ann), await aDraft(people.ann)];
  const passage = await add(people.ann, draft);
  await save(people.ann, draft, passage.id);
  expect(passageIds(await saved(draft))).toEqual([passage.id]);
  await save(people.ann, { ...other, source: draft.source }, passage.id);
  expect(passageIds(await saved(other))).toEqual([]);
});

test("a passage stands at a citation of its own source only; a merged source is the same source", async () => {
  const draft = await aDraft(people.ann);
  const passage = await add(people.ann, draft);
  const another = await addSource(people.ann);
  await save(people.ann, { ...draft, source: another }, passage.id);
  expect(passageIds(await saved(draft))).toEqual([]);
  await database.reference.update({ where: { id: draft.source.id }, data: { mergedIntoId: another.id } });
  await save(people.ann, { ...draft, source: another }, passage.id);
  expect(passageIds(await saved(draft))).toEqual([passage.id]);
});

test("the words of a passage are never changed or removed, and nobody ticks their own, whatever asks", async () => {
  const draft = await aDraft(people.ann);
  const { id } = await add(people.ann, draft);
  await expect(
    database.citationQuote.update({ where: { id }, data: { quote: "Other words." } }),
  ).rejects.toThrow();
  await expect(database.citationQuote.delete({ where: { id } })).rejects.toThrow();
  const own = { verifiedById: people.ann.id, verifiedByName: "Ann", verifiedAt: new Date() };
  await expect(database.citationQuote.update({ where: { id }, data: own })).rejects.toThrow();
  const half = { verifiedById: people.rui.id };
  await expect(database.citationQuote.update({ where: { id }, data: half })).rejects.toThrow();
});
