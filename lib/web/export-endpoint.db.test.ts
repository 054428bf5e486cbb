import { encode } from "next-auth/jwt";
import { beforeAll, expect, test } from "vitest";
import { startSession } from "@/lib/access/sessions";
import { database } from "@/lib/database/client";
import { inTransaction } from "@/lib/database/transaction";
import { addSource } from "@/lib/testing/answers";
import { addPeople, type People } from "@/lib/testing/people";
import { sendChosenReferences, sendReferences } from "@/lib/web/export-endpoint";
import { authSecret } from "@/lib/web/session-cookie";

let people: People;
let ids: string[];
beforeAll(async () => {
  people = await addPeople();
  ids = [];
  for (const _ of [1, 2, 3]) ids.push((await addSource(people.ann)).id);
});

const ORIGIN = "http://desk.test";
const ADDRESS = `${ORIGIN}/desk/references/export`;

async function cookieOf(personId: string): Promise<string> {
  const sid = await inTransaction((tx) => startSession(tx, personId));
  return `next-auth.session-token=${await encode({ token: { sid }, secret: authSecret() })}`;
}

async function ask(method: "GET" | "HEAD", query: string, personId = people.ann.id) {
  const headers = { cookie: await cookieOf(personId), host: "desk.test" };
  return sendReferences(new Request(`${ADDRESS}?${query}`, { method, headers }));
}

async function post(fields: Record<string, string>, changed: { origin?: string; personId?: string } = {}) {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    ...{ cookie: await cookieOf(changed.personId ?? people.ann.id), host: "desk.test" },
    ...{ origin: changed.origin ?? ORIGIN, "content-length": String(body.length) },
    "content-type": "application/x-www-form-urlencoded",
  };
  return sendChosenReferences(new Request(ADDRESS, { method: "POST", headers, body }));
}

const exported = () =>
  database.event.findMany({ where: { type: "references.exported" }, orderBy: { seq: "asc" } });
const denied = () => database.event.count({ where: { type: "access.denied", actorId: people.nia.id } });

test("chosen references leave by an address and by a form alike, in their order, each time with its event", async () => {
  const order = [...ids].reverse();
  const before = (await exported()).length;
  const got = await ask("GET", `format=json&ids=${order.join(",")}`);
  const text = await got.text();
  expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toEqual(order);
  const posted = await post({ format: "json", ids: order.join(",") });
  expect(await posted.text()).toBe(text);
  expect(posted.headers.get("content-disposition")).toBe(got.headers.get("content-disposition"));
  const events = (await exported()).slice(before);
  expect(events).toMatchObject([
    { actorId: people.ann.id, payload: { format: "json", what: "3 chosen" } },
    { actorId: people.ann.id, payload: { format: "json", what: "3 chosen" } },
  ]);
});

test("two thousand references fit the form, and more are refused with nothing recorded", async () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => ids[at % 3]).join(",");
  expect((await post({ format: "ris", ids: many(2_000) })).status).toBe(200);
  const before = await exported();
  expect((await post({ format: "ris", ids: many(2_001) })).status).toBe(404);
  expect((await post({ format: "ris", ids: many(4_000) })).status).toBe(413);
  expect(await exported()).toEqual(before);
});

test("a HEAD tells what a file would be, and records nothing", async () => {
  const before = await exported();
  const head = await ask("HEAD", `format=bibtex&ids=${ids.join(",")}`);
  expect([head.status, head.body]).toEqual([200, null]);
  expect(head.headers.get("content-disposition")).toBe('attachment; filename="references.bib"');
  expect(await exported()).toEqual(before);
});

test("a form of another site takes nothing along", async () => {
  const before = await exported();
  for (const origin of ["https://elsewhere.test", "null"])
    expect((await post({ format: "ris", ids: ids.join(",") }, { origin })).status).toBe(403);
  expect(await exported()).toEqual(before);
});

test("who has no role finds nothing, by any method, and each try is recorded", async () => {
  const [before, tries] = [await exported(), await denied()];
  const { id: personId } = people.nia;
  const query = `format=ris&ids=${ids.join(",")}`;
  expect((await ask("GET", query, personId)).status).toBe(404);
  expect((await ask("HEAD", query, personId)).status).toBe(404);
  expect((await post({ format: "ris", ids: ids.join(",") }, { personId })).status).toBe(404);
  expect(await exported()).toEqual(before);
  expect(await denied()).toBe(tries + 3);
});
