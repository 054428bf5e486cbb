import { beforeAll, expect, test } from "vitest";
import { createAnswer } from "@/lib/answers/create-answer";
import { LIST_PAGE, listAnswers } from "@/lib/answers/list-answers";
import { type AnswerFilter, readAnswerFilter } from "@/lib/answers/list-filter";
import { database } from "@/lib/database/client";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { claimEdition } from "@/lib/review/claim-edition";
import { actOn, aDraft, addTopic, inReview, published } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const { filter: everything } = readAnswerFilter({});

async function idsFor(filter: Partial<AnswerFilter>, actor = people.rui) {
  const { answers } = await listAnswers(actor, { ...everything, ...filter });
  return answers.map((answer) => answer.id);
}

/** Walks the whole list a page at a time; `meanwhile` happens between pages. */
async function walk(filter: Partial<AnswerFilter>, meanwhile: () => Promise<unknown> = async () => {}) {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const parameters = after === null ? {} : { after };
    const place = readAnswerFilter(parameters).filter.after;
    const page = await listAnswers(people.rui, { ...everything, ...filter, after: place });
    seen.push(...page.answers.map((answer) => answer.id));
    after = page.next;
    await meanwhile();
  } while (after !== null);
  return seen;
}

test("a filter by state, topic or owner lists what fits and nothing else", async () => {
  const draft = await aDraft(people.ann);
  const review = await inReview(people);
  const sams = await aDraft(people.sam);
  expect(await idsFor({ state: "in_review" })).toEqual([review.answerId]);
  expect(await idsFor({ topicId: draft.topic.id })).toEqual([draft.answerId]);
  expect(await idsFor({ owner: people.sam.id })).toEqual([sams.answerId]);
  expect(await idsFor({ owner: "me" }, people.sam)).toEqual([sams.answerId]);
  expect(await idsFor({ owner: people.sam.id, state: "in_review" })).toEqual([]);
});

test("the list is narrowed by who reviews or reviewed, by risk and by source, live or in a draft", async () => {
  const taken = await inReview(people);
  await claimEdition(people.rea, await actOn(taken.editionId));
  const { answerId, source } = await published(people);
  await database.answer.update({ where: { id: answerId }, data: { riskClass: "high" } });
  expect(await idsFor({ reviewer: people.rea.id })).toEqual([taken.answerId]);
  expect(await idsFor({ reviewer: "me" }, people.rea)).toEqual([taken.answerId]);
  expect(await idsFor({ reviewer: people.rui.id })).toContain(answerId);
  expect(await idsFor({ risk: "high" })).toEqual([answerId]);
  expect(await idsFor({ referenceId: source.id })).toEqual([answerId]);
  expect(await idsFor({ referenceId: taken.source.id, risk: "high" })).toEqual([]);
  const { answers } = await listAnswers(people.rui, { ...everything, reviewer: people.rea.id });
  expect(answers[0]).toMatchObject({ reviewer: "Rea Roth", riskClass: "standard" });
});

test("what is due is live and past its day, or within sixty days; a draft and a withdrawn answer are not", async () => {
  const [late, soon, later, gone] = [
    await published(people),
    await published(people),
    await published(people),
    await published(people),
  ];
  const draft = await aDraft(people.ann);
  const days = new Map([
    [late.answerId, -1],
    [soon.answerId, 30],
    [later.answerId, 90],
    [gone.answerId, -1],
    [draft.answerId, -1],
  ]);
  await asOwner(async (client) => {
    await client.query(`ALTER TABLE "answer" DISABLE TRIGGER USER`);
    for (const [id, ahead] of days)
      await client.query(`UPDATE "answer" SET "next_review_on" = current_date + $2::int WHERE "id" = $1`, [
        id,
        ahead,
      ]);
    await client.query(`ALTER TABLE "answer" ENABLE TRIGGER USER`);
  });
  await withdrawAnswer(people.pia, { ...(await actOn(gone.editionId)), reason: "It is no longer true." });
  expect(await idsFor({ due: "overdue" })).toEqual([late.answerId]);
  expect((await idsFor({ due: "soon" })).toSorted()).toEqual([late.answerId, soon.answerId].toSorted());
  const { answers } = await listAnswers(people.rui, { ...everything, due: "soon" });
  expect(answers.find(({ id }) => id === late.answerId)?.isOverdue).toBe(true);
  expect(answers.find(({ id }) => id === soon.answerId)?.isOverdue).toBe(false);
});

test("a row says what is live beside what is being written", async () => {
  const { answerId } = await published(people);
  const { answers } = await listAnswers(people.rui, { ...everything, state: "published" });
  const row = answers.find((answer) => answer.id === answerId);
  const today = (await database.publication.findFirstOrThrow({ where: { answerId } })).updatedOn;
  expect(row?.live).toEqual({
    updatedOn: today.toISOString().slice(0, 10),
    reviewedOn: today.toISOString().slice(0, 10),
    isWithdrawn: false,
  });
});

test("the newest change stands first, and an answer stands once whatever it was changed", async () => {
  const older = await aDraft(people.ann);
  const newer = await aDraft(people.ann);
  await database.edition.update({ where: { id: older.editionId }, data: { updatedAt: new Date() } });
  const ids = await idsFor({});
  expect(ids.slice(0, 2)).toEqual([older.answerId, newer.answerId]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("pages hold every answer once, though some share the moment of their change and others are added meanwhile", {
  timeout: 60_000,
}, async () => {
  const topic = await addTopic();
  const add = () => createAnswer(people.ann, { topicId: topic.id, question: "What is paged?" });
  const made: { answerId: string; editionId: string }[] = [];
  for (let n = 0; n < LIST_PAGE + 3; n += 1) made.push(await add());
  await database.edition.updateMany({
    where: { id: { in: made.map((each) => each.editionId) } },
    data: { updatedAt: new Date("2026-01-02T03:04:05.678Z") },
  });
  const seen = await walk({ topicId: topic.id }, add);
  expect(seen.toSorted()).toEqual(made.map((each) => each.answerId).toSorted());
});

test.for([
  ["words of the text", "sphingolipid storage"],
  ["the beginning of a word", "sphingo"],
  ["another form of a word", "storages of sphingolipids"],
  ["words of the question", "who gets"],
  ["the topic's name", "fabry"],
  ["a synonym of the topic", "anderson"],
  ["a synonym, and a word of the text", "anderson kidney"],
  ["odd punctuation", "  'Fabry' & (kidneys) :* \\ | ! "],
] as const)("an answer is found by %s", async ([, q]) => {
  const known = await database.topic.findUnique({ where: { slug: "fabry-disease" } });
  const topic = known ?? (await addFabry());
  expect(await idsFor({ q })).toEqual([
    (await database.answer.findFirstOrThrow({ where: { topicId: topic.id } })).id,
  ]);
});

async function addFabry() {
  const topic = await database.topic.create({
    data: {
      name: "Fabry disease",
      slug: "fabry-disease",
      synonyms: { create: [{ name: "Anderson-Fabry disease" }] },
    },
  });
  const words = {
    question: "Who gets it?",
    document: doc(p("It is a sphingolipid storage disease of kidney and heart.")),
  };
  const { answerId } = await aDraft(people.sam, words);
  await database.answer.update({ where: { id: answerId }, data: { topicId: topic.id } });
  return topic;
}

test.for(["%", "_", "\\", "'", "the", "!!!", "kidney zebra", "fabry zebra"])(
  "a search for %j finds nothing, and does not fail",
  async (q) => {
    expect(await idsFor({ q })).toEqual([]);
  },
);

test("a search keeps to the other filters", async () => {
  expect(await idsFor({ q: "sphingolipid", state: "in_review" })).toEqual([]);
  expect(await idsFor({ q: "sphingolipid", owner: people.ann.id })).toEqual([]);
  expect(await idsFor({ q: "sphingolipid", owner: people.sam.id })).toHaveLength(1);
});

test("somebody without a role lists nothing", async () => {
  await expect(listAnswers(people.nia, everything)).rejects.toMatchObject({ code: "forbidden" });
});
