import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSession } from "@/lib/access/sessions";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { aDraft } from "@/lib/testing/answers";
import { cite, doc, link, p, refId } from "@/lib/testing/documents";
import { addPeople, type People } from "@/lib/testing/people";
import { putDraft } from "@/lib/web/draft-endpoint";
import { makeServer } from "@/lib/web/make-server";
import { PageCache } from "@/lib/web/page-cache";
import { putPresence } from "@/lib/web/presence-endpoint";
import { authSecret } from "@/lib/web/session-cookie";

let people: People;
let server: Server;
let origin: string;

beforeAll(async () => {
  people = await addPeople();
  const render = () => Promise.reject(new Error("No page is asked for here."));
  const handle = (_: unknown, response: { writeHead: (status: number) => { end: () => void } }) =>
    Promise.resolve(response.writeHead(599).end());
  server = makeServer({
    handle: handle as never,
    cache: new PageCache({ render, megabytes: 1 }),
    trustProxy: false,
    putDraft,
    putPresence,
  });
  await new Promise<void>((tell) => server.listen(0, "127.0.0.1", tell));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function cookieOf(personId: string): Promise<string> {
  const sid = await inTransaction((tx) => startSession(tx, personId));
  return `other=1; next-auth.session-token=${await encode({ token: { sid }, secret: authSecret() })}`;
}

async function save(editionId: string, changed: { headers?: Record<string, string>; body?: unknown } = {}) {
  const response = await fetch(`${origin}/api/desk/editions/${editionId}/draft`, {
    method: "PUT",
    headers: {
      origin,
      "content-type": "application/json",
      cookie: await cookieOf(people.ann.id),
      ...changed.headers,
    },
    body: typeof changed.body === "string" ? changed.body : JSON.stringify(changed.body),
  });
  return { status: response.status, headers: response.headers, said: await response.json() };
}

const words = (lockVersion: number) => ({
  question: "What is it now?",
  document: doc(p("It reads otherwise.")),
  lockVersion,
  sittingId: randomUUID(),
});

async function wordsOf(editionId: string) {
  const { question, lockVersion } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
  return { question, lockVersion };
}

test("the server saves a draft past Next, and its answer may not be kept, framed or sniffed", async () => {
  const draft = await aDraft(people.ann);
  const { status, headers, said } = await save(draft.editionId, { body: words(draft.lockVersion) });
  expect(status).toBe(200);
  expect(said).toMatchObject({ lockVersion: draft.lockVersion + 1 });
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-request-id")).toMatch(/^[\w-]{8,}$/);
  expect(await wordsOf(draft.editionId)).toEqual({
    question: "What is it now?",
    lockVersion: draft.lockVersion + 1,
  });
});

test.for([
  ["from another site", 403, { headers: { origin: "https://elsewhere.example" } }],
  ["from nowhere", 403, { headers: { origin: "null" } }],
  ["from nobody", 401, { headers: { cookie: "" } }],
  ["with a made-up session", 401, { headers: { cookie: "next-auth.session-token=abc.def" } }],
  ["as a form", 415, { headers: { "content-type": "text/plain" } }],
  ["that is no JSON", 400, { body: "{" }],
  ["with a part nobody knows", 400, { body: { ...words(1), role: "administrator" } }],
  ["of more than a mebibyte", 413, { body: JSON.stringify({ question: "x".repeat(1_100_000) }) }],
] as const)("a save %s is refused with %i, and nothing changes", async ([, status, changed]) => {
  const draft = await aDraft(people.ann);
  const before = await wordsOf(draft.editionId);
  const refused = await save(draft.editionId, { body: words(draft.lockVersion), ...changed });
  expect(refused.status).toBe(status);
  expect(refused.said.sentence).toMatch(/\w+ \w+/);
  expect(await wordsOf(draft.editionId)).toEqual(before);
});

const open = '{"type":"blockquote","content":[';
const withDocument = (document: unknown) => JSON.stringify({ ...words(0), document });

test.for([
  [
    "nested 20,000 levels deep",
    422,
    withDocument("DEEP").replace(
      '"DEEP"',
      `{"type":"doc","content":[${open.repeat(20_000)}${"]}".repeat(20_000)}]}`,
    ),
  ],
  ["with an unknown node", 422, withDocument({ type: "doc", content: [{ type: "iframe" }] })],
  [
    "with an unknown attribute",
    422,
    withDocument({ type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" } }] }),
  ],
  ["with a javascript: link", 422, withDocument(doc(p(link("javascript:alert(1)", "press"))))],
  ["with a link to //host", 422, withDocument(doc(p(link("//elsewhere.example", "press"))))],
  ["with a citation of a source that nobody added", 422, withDocument(doc(p(cite(refId(1)))))],
  ["of 20,001 parts", 413, withDocument(doc(...Array.from({ length: 20_001 }, () => p())))],
] as const)("a text %s is refused with %i and a sentence, and nothing changes", async ([, status, body]) => {
  const draft = await aDraft(people.ann);
  const before = await wordsOf(draft.editionId);
  const sent = body.replace('"lockVersion":0', `"lockVersion":${draft.lockVersion}`);
  const refused = await save(draft.editionId, { body: sent });
  expect(refused.status).toBe(status);
  expect(refused.said.sentence).toMatch(/\w+ \w+/);
  expect(await wordsOf(draft.editionId)).toEqual(before);
});

test("a stale save is a conflict that brings the other text", async () => {
  const draft = await aDraft(people.ann);
  const { status, said } = await save(draft.editionId, { body: words(draft.lockVersion - 1) });
  expect(status).toBe(409);
  expect(said.current).toMatchObject({ lockVersion: draft.lockVersion });
});

test("an address that only looks like a draft's goes to Next, and an edition that is not there is not found", async () => {
  const response = await fetch(`${origin}/api/desk/editions/x/draft`, { method: "PUT", body: "{}" });
  expect(response.status).toBe(599);
  expect((await save(randomUUID(), { body: words(1) })).status).toBe(404);
});
