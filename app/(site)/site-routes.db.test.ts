import { beforeAll, describe, expect, test } from "vitest";
import { GET as notHere } from "@/app/(site)/[...path]/route";
import { GET as answerPage, DELETE, POST, PUT } from "@/app/(site)/answers/[slug]/route";
import { GET as apiAnswer } from "@/app/(site)/api/v1/answers/[slug]/route";
import { GET as apiAnswers } from "@/app/(site)/api/v1/answers/route";
import { GET as apiTopics } from "@/app/(site)/api/v1/topics/route";
import { GET as feed } from "@/app/(site)/feed.xml/route";
import { GET as robots } from "@/app/(site)/robots.txt/route";
import { GET as home } from "@/app/(site)/route";
import { GET as search } from "@/app/(site)/search/route";
import { GET as sitemap } from "@/app/(site)/sitemap.xml/route";
import { GET as topicPage } from "@/app/(site)/topics/[slug]/route";
import { GET as topics } from "@/app/(site)/topics/route";
import { database } from "@/lib/database/client";
import { withdrawAnswer } from "@/lib/publication/withdraw-answer";
import { actOn, aDraft, published } from "@/lib/testing/answers";
import { asOwner } from "@/lib/testing/database";
import { addPeople, type People } from "@/lib/testing/people";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

const ask = (handler: Handler, path = "/", params: Record<string, string | string[]> = {}) =>
  handler(new Request(`http://localhost${path}`), { params: Promise.resolve(params) });

const pages: [string, Handler, string?][] = [
  ["the home page", home],
  ["the topics", topics],
  ["the search", search, "/search?q=disease"],
  ["the empty search", search, "/search"],
  ["the feed", feed],
  ["the sitemap", sitemap],
  ["robots.txt", robots],
  ["the list of answers", apiAnswers, "/api/v1/answers"],
  ["the list of topics", apiTopics, "/api/v1/topics"],
];

let people: People;
let live: Awaited<ReturnType<typeof published>>;

beforeAll(async () => {
  people = await addPeople();
  live = await published(people);
});

test.for(pages)("%s is a document without script that the page cache may keep", async ([, handler, path]) => {
  const response = await ask(handler, path);
  expect(response.status).toBe(200);
  expect(response.headers.get("x-answer-desk-cache")).toBe("public");
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self';/);
  expect(response.headers.get("content-security-policy")).not.toContain("script");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const text = await response.text();
  expect(text).not.toMatch(/<script/i);
  expect(text.length).toBeGreaterThan(50);
});

describe("an address that leads nowhere", () => {
  test("is byte for byte the same, whether nobody ever had it, or a draft has it", async () => {
    const draft = await aDraft(people.ann);
    const bodies: string[] = [];
    for (const slug of ["never-was", draft.slug, draft.topic.slug, "UPPER", "a\0b", "x".repeat(500), "%00"]) {
      for (const handler of [answerPage, topicPage]) {
        const response = await ask(handler, "/", { slug });
        bodies.push(JSON.stringify([response.status, [...response.headers], await response.text()]));
      }
    }
    bodies.push(
      JSON.stringify(
        await ask(notHere, "/", { path: ["no"] }).then(async (r) => [
          r.status,
          [...r.headers],
          await r.text(),
        ]),
      ),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toMatch(/^\[404,/);
  });

  test("of the API says so in a sentence, the same for a draft", async () => {
    const draft = await aDraft(people.ann);
    const [never, hidden] = [
      await ask(apiAnswer, "/", { slug: "never-was" }),
      await ask(apiAnswer, "/", { slug: draft.slug }),
    ];
    expect(never.status).toBe(404);
    expect(await hidden.text()).toBe(await never.text());
  });
});

test("a published answer is a page and a JSON document, both for everybody", async () => {
  const page = await ask(answerPage, "/", { slug: live.slug });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("It is a disease that tests have.");
  const json = await ask(apiAnswer, "/", { slug: live.slug });
  expect(json.headers.get("access-control-allow-origin")).toBe("*");
  expect(await json.json()).toMatchObject({
    slug: live.slug,
    status: "published",
    url: `/answers/${live.slug}`,
    topic: { slug: live.topic.slug },
    references: [{ number: 1, citations: 1, csl: { type: "article-journal" } }],
  });
});

test("a withdrawn answer keeps its page, which says so and asks not to be listed", async () => {
  const gone = await published(people);
  await withdrawAnswer(people.pia, { ...(await actOn(gone.editionId)), reason: "A source was retracted." });
  const page = await ask(answerPage, "/", { slug: gone.slug });
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain("A source was retracted.");
  expect(text).toContain('content="noindex"');
  expect(await (await ask(apiAnswer, "/", { slug: gone.slug })).json()).toMatchObject({
    status: "withdrawn",
  });
  for (const [, handler, path] of pages)
    expect(await (await ask(handler, path)).text()).not.toContain(gone.slug);
});

test("an old slug leads on for good", async () => {
  await database.slugRedirect.create({ data: { kind: "answer", slug: "old-name", targetId: live.answerId } });
  const response = await ask(answerPage, "/", { slug: "old-name" });
  expect(response.status).toBe(308);
  expect(response.headers.get("location")).toBe(`/answers/${live.slug}`);
});

test.for([
  ["?colour=red", 400],
  ["?q=a&q=b", 400],
  ["?q=a&topic=b", 400],
  ["?cursor=nonsense", 400],
  [`?q=${"a".repeat(201)}`, 400],
  ["?topic=no-such-topic", 404],
  ["?q=", 200],
  ["?q=%00%27%22%5C%3A*", 200],
] as const)("the API answers %s with %i and, where it is a no, a sentence", async ([query, status]) => {
  const response = await ask(apiAnswers, `/api/v1/answers${query}`);
  expect(response.status).toBe(status);
  const body = (await response.json()) as { sentence?: string };
  if (status !== 200) expect(body.sentence).toMatch(/^[A-Z].*\.$/);
  expect(response.headers.get("x-answer-desk-cache")).toBe(status === 400 ? null : "public");
});

test("public addresses are only read", async () => {
  for (const handler of [POST, PUT, DELETE]) {
    const response = await handler();
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  }
});

test("a database that does not answer is a calm 503 that nobody keeps, never an empty page", async () => {
  const asMaster = (sql: string) =>
    asOwner(async (client) => client.query(`SET ROLE answer_desk_owner; ${sql}`));
  await asMaster("REVOKE USAGE ON SCHEMA site FROM answer_desk_public");
  try {
    for (const [, handler, path] of pages.filter(([name]) => name !== "robots.txt")) {
      const response = await ask(handler, path);
      expect(response.status).toBe(503);
      expect(response.headers.get("x-answer-desk-cache")).toBeNull();
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).toMatch(/right now/);
    }
  } finally {
    await asMaster("GRANT USAGE ON SCHEMA site TO answer_desk_public");
  }
});
