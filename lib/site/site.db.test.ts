import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { startEdition } from "@/lib/answers/start-edition";
import { database, publicDatabase } from "@/lib/database/client";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import {
  findPublishedAnswer,
  findRedirect,
  listAnswersOfTopic,
  listRecentAnswers,
} from "@/lib/site/answer-queries";
import { findCentre } from "@/lib/site/centre-queries";
import {
  listFeedEntries,
  listPublishedAnswers,
  listPublishedAnswersOf,
  listSitemapAnswers,
  listSitemapTopics,
} from "@/lib/site/list-queries";
import { whyNotReady } from "@/lib/site/readiness";
import { searchAnswers, searchTopics, searchTopicsLike } from "@/lib/site/search-queries";
import { readSearchTerms } from "@/lib/site/search-terms";
import { plainSnippet, snippetPieces } from "@/lib/site/snippet";
import {
  countTopicLetters,
  findPublicTopic,
  listPublicTopics,
  listTopicEntries,
} from "@/lib/site/topic-queries";
import { actOn, aDraft, approved, inReview, published } from "@/lib/testing/answers";
import { asRole } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

const CANARY = "Quokkamarsupial";
let people: People;

beforeAll(async () => {
  people = await addPeople();
  await database.boilerplateVersion.create({
    data: { kind: "disclaimer", number: 901, text: "Ask your doctor." },
  });
});

const ask = (words: string) => searchAnswers(readSearchTerms(words), null, 50);

/** Everything that a reader can be shown, as one text. */
async function everySurface(
  slug: string,
  topic: { id: string; slug: string; name: string },
): Promise<string> {
  return JSON.stringify([
    await findPublishedAnswer(slug),
    await findRedirect("answer", slug),
    await listRecentAnswers(1000),
    await listAnswersOfTopic(topic.id),
    await listPublishedAnswers(null, 1000),
    await listPublishedAnswersOf(topic.id, null, 1000),
    await listSitemapAnswers(0, 1000),
    await listSitemapTopics(1000),
    await listFeedEntries(1000),
    await findPublicTopic(topic.slug),
    await listPublicTopics(null, 1000),
    await listTopicEntries(null, 1000),
    await ask(CANARY),
    await ask(CANARY.slice(0, 6)),
    await searchTopics(topic.name, 10),
    await searchTopicsLike(topic.name, 10),
  ]);
}

describe("a text that is not published", () => {
  test.for([
    ["a draft", aDraftOf],
    ["an answer in review", (words: { question: string }) => inReview(people, words)],
    ["an approved answer", (words: { question: string }) => approved(people, words)],
  ] as const)("never appears on any surface: %s", async ([, make]) => {
    const draft = await make({ question: `${CANARY} ${randomUUID()}?` });
    const seen = await everySurface(draft.slug, draft.topic);
    expect(seen).not.toContain(CANARY);
    expect(seen).not.toContain(draft.slug);
    expect(seen).not.toContain(draft.topic.slug);
  });

  test("stays out of sight behind its published edition", async () => {
    const answer = await published(people);
    const next = await startEdition(people.ann, await actOn(answer.editionId));
    await database.edition.update({
      where: { id: next.editionId },
      data: { question: `${CANARY}?`, plainText: CANARY, lockVersion: { increment: 1 } },
    });
    expect(await everySurface(answer.slug, answer.topic)).not.toContain(CANARY);
  });
});

describe("a published answer", () => {
  test("is on every surface, with its dates and its frozen standing words", async () => {
    const answer = await published(people);
    const page = await findPublishedAnswer(answer.slug);
    expect(page?.snapshot.boilerplate.disclaimer).toBe("Ask your doctor.");
    expect(page?.updatedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(page?.topic?.slug).toBe(answer.topic.slug);
    expect(page?.changes).toEqual([{ on: page?.updatedOn, kind: "first", note: null }]);
    expect((await listRecentAnswers(1000)).map(({ slug }) => slug)).toContain(answer.slug);
    expect((await listSitemapAnswers(0, 1000)).map(({ path }) => path)).toContain(`/answers/${answer.slug}`);
    expect((await listSitemapTopics(1000)).map(({ path }) => path)).toContain(`/topics/${answer.topic.slug}`);
    expect((await listFeedEntries(1000)).map(({ slug }) => slug)).toContain(answer.slug);
    expect((await listAnswersOfTopic(answer.topic.id)).map(({ slug }) => slug)).toEqual([answer.slug]);
  });

  test("is found by a word, by the beginning of its last word, and by its topic", async () => {
    const answer = await published(people, { question: "Does zygomorphism run in families?" });
    for (const words of ["zygomorphism", "zygomor", "families zygo", answer.topic.name]) {
      expect((await ask(words)).map(({ slug }) => slug)).toContain(answer.slug);
    }
    expect(await ask("zygomorphism -families")).toEqual([]);
    const [found] = await ask("harms nobody");
    expect(snippetPieces(found?.snippet ?? "").some(({ isAsked }) => isAsked)).toBe(true);
    expect(plainSnippet(found?.snippet ?? "")).toContain("harms nobody");
  });

  test("is found whatever is typed around it: no query is an error", async () => {
    for (const words of [
      "'",
      '"',
      "\\",
      "a & | ! ( ) : *",
      ":*",
      "%",
      "_",
      "<b>",
      "\u0000x\u0007",
      "or or",
      "-",
      "日本",
    ]) {
      await expect(ask(words)).resolves.toBeInstanceOf(Array);
      await expect(searchTopics(readSearchTerms(words).text, 5)).resolves.toBeInstanceOf(Array);
      await expect(searchTopicsLike(readSearchTerms(words).text, 5)).resolves.toBeInstanceOf(Array);
    }
  });

  test("leaves lists, search, sitemap and feed when it is withdrawn; its page keeps the reason", async () => {
    const answer = await published(people, { question: `${CANARY} ${randomUUID()}?` });
    await withdrawAnswer(people.pia, {
      ...(await actOn(answer.editionId)),
      reason: "A source was retracted.",
    });
    const page = await findPublishedAnswer(answer.slug);
    expect(page?.withdrawn?.reason).toBe("A source was retracted.");
    expect(page?.topic).toBeNull();
    const elsewhere = JSON.stringify([
      await listRecentAnswers(1000),
      await listPublishedAnswers(null, 1000),
      await listSitemapAnswers(0, 1000),
      await listSitemapTopics(1000),
      await listFeedEntries(1000),
      await ask(CANARY),
      await listTopicEntries(null, 1000),
    ]);
    expect(elsewhere).not.toContain(answer.slug);
    expect(elsewhere).not.toContain(answer.topic.slug);
  });
});

test("a list read page by page gives every answer once, in one order", async () => {
  for (let more = 0; more < 4; more++) await published(people);
  const whole = await listPublishedAnswers(null, 1000);
  const paged: typeof whole = [];
  for (let page = await listPublishedAnswers(null, 2); page.length > 0; ) {
    paged.push(...page);
    page = await listPublishedAnswers(page.at(-1) ?? null, 2);
  }
  expect(paged).toEqual(whole);
  const first = await searchAnswers(readSearchTerms("disease"), null, 2);
  const last = first[1] as (typeof first)[number];
  const rest = await searchAnswers(readSearchTerms("disease"), last, 1000);
  expect([...first, ...rest]).toEqual(await searchAnswers(readSearchTerms("disease"), null, 1000));
});

test("a topic is found by a synonym, by a part of a name, and by a name with a typing error", async () => {
  const { topic } = await published(people);
  await database.topicSynonym.create({ data: { topicId: topic.id, name: "Ribbleford syndrome" } });
  expect(await searchTopics("ribblef", 5)).toEqual([
    { name: topic.name, slug: topic.slug, label: "Ribbleford syndrome" },
  ]);
  expect(await searchTopics("ford synd", 5)).toHaveLength(1);
  expect((await searchTopicsLike("riblefrod syndrom", 5)).map(({ slug }) => slug)).toContain(topic.slug);
  expect(await listTopicEntries("R", 10)).toEqual([
    { label: "Ribbleford syndrome", isSynonym: true, name: topic.name, slug: topic.slug },
  ]);
  expect((await countTopicLetters()).find(({ letter }) => letter === "R")).toEqual({ letter: "R", names: 1 });
});

test("an old slug leads to the new one, and only to what is public", async () => {
  const [live, draft] = [await published(people), await aDraftOf({ question: "Not yet?" })];
  await database.slugRedirect.createMany({
    data: [
      { kind: "topic", slug: "old-topic", targetId: live.topic.id },
      { kind: "topic", slug: "old-secret-topic", targetId: draft.topic.id },
      { kind: "answer", slug: "old-secret-answer", targetId: draft.answerId },
    ],
  });
  expect(await findRedirect("topic", "old-topic")).toBe(live.topic.slug);
  expect(await findRedirect("topic", "old-secret-topic")).toBeNull();
  expect(await findRedirect("answer", "old-secret-answer")).toBeNull();
});

test("the public role reads the views and cannot select one table", async () => {
  expect((await findCentre()).name).not.toBe("");
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT c."relname" AS "name" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')`;
  expect(tables.length).toBeGreaterThan(20);
  await asRole("answer_desk_public", async (client) => {
    for (const { name } of tables) {
      await expect(client.query(`SELECT 1 FROM public."${name}" LIMIT 1`), name).rejects.toMatchObject({
        code: "42501",
      });
    }
    await expect(client.query("INSERT INTO site.centre (name) VALUES ('x')")).rejects.toMatchObject({
      code: "42501",
    });
  });
  const [row] = await publicDatabase.$queryRaw<{ role: string }[]>`SELECT current_user::text AS "role"`;
  expect(row?.role).toBe("answer_desk_public");
});

test("a database with all its migrations is ready", async () => {
  expect(await whyNotReady()).toBeNull();
});

async function aDraftOf(words: { question: string }) {
  return await aDraft(people.ann, words);
}
