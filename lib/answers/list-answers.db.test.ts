import { beforeAll, expect, test } from "vitest";
import { createAnswer } from "@/lib/answers/create-answer";
import { LIST_PAGE, listAnswers } from "@/lib/answers/list-answers";
import { type AnswerFilter, readAnswerFilter } from "@/lib/answers/list-filter";
import { database } from "@/lib/database/client";
import { aDraft, addTopic, inReview, published } from "@/lib/testing/answers";
import { doc, p } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";

let people: People;

beforeAll(async () => {
  people = await addPeople();
});

const everything: AnswerFilter = { state: null, topicId: null, owner: null, q: null, after: null };

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
