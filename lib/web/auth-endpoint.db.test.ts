import { hash } from "@node-rs/argon2";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { answerAuth } from "@/lib/web/auth-endpoint";

const ORIGIN = "http://desk.test:4300";
const PASSWORD = "a long walk by the river";

type Browser = { cookies: Map<string, string>; address: string };

let number = 0;
const browser = (): Browser => {
  number += 1;
  return { cookies: new Map(), address: `192.0.2.${number}` };
};

async function ask(
  who: Browser,
  path: string,
  sent: { form?: object; headers?: Record<string, string> } = {},
): Promise<Response> {
  const response = await answerAuth(
    new Request(`${ORIGIN}/api/auth/${path}`, {
      method: sent.form ? "POST" : "GET",
      body: sent.form ? JSON.stringify(sent.form) : undefined,
      headers: {
        host: "desk.test:4300",
        origin: ORIGIN,
        "content-type": "application/json",
        cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        "x-real-ip": who.address,
        ...sent.headers,
      },
    }),
    path.split("?")[0]?.split("/") ?? [],
  );
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") who.cookies.delete(name);
    else who.cookies.set(name, value);
  }
  return response;
}

async function signIn(who: Browser, email: string, password = PASSWORD): Promise<Response> {
  const { csrfToken } = await (await ask(who, "csrf")).json();
  return ask(who, "callback/credentials", {
    form: { csrfToken, email, password, callbackUrl: "/desk", json: "true" },
  });
}

const session = async (who: Browser) => {
  const response = await ask(who, "session");
  return { status: response.status, body: await response.json() };
};

const add = async (name: string, roles: Role[], more: { deactivatedAt?: Date } = {}) =>
  database.person.create({
    data: {
      name,
      email: `${name.toLowerCase()}@example.org`,
      roles,
      passwordHash: await hash(PASSWORD),
      ...more,
    },
  });

beforeAll(async () => {
  await add("Ann", ["specialist"]);
  await add("Ben", ["reviewer"]);
  await add("Cyd", ["publisher"]);
  await add("Dee", ["reviewer"]);
  await add("Eve", ["specialist"]);
  await add("Gone", ["reviewer"], { deactivatedAt: new Date() });
});

describe("signing in", () => {
  test("gives a session, and the event that tells of it", async () => {
    const ann = browser();
    const response = await signIn(ann, " Ann@Example.org ");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ url: `${ORIGIN}/desk` });
    expect(await session(ann)).toMatchObject({
      status: 200,
      body: { user: { email: "ann@example.org", roles: ["specialist"] } },
    });
    const [event] = await database.event.findMany({ where: { type: "person.signed-in" } });
    expect(event).toMatchObject({
      actorName: "Ann",
      actorRoles: ["specialist"],
      payload: { email: "ann@example.org" },
    });
  });

  test("makes a new session each time and ends the one before", async () => {
    const ann = browser();
    await signIn(ann, "ann@example.org");
    const first = { ...ann, cookies: new Map(ann.cookies) };
    await signIn(ann, "ann@example.org");
    expect((await session(ann)).status).toBe(200);
    expect((await session(first)).status).toBe(401);
  });

  test("says the same of a wrong password, an unknown account and a deactivated person", async () => {
    const answers: object[] = [];
    for (const [email, password] of [
      ["ann@example.org", "wrong"],
      ["nobody@example.org", PASSWORD],
      ["gone@example.org", PASSWORD],
      ["not an address", "x"],
    ] as const) {
      const who = browser();
      const response = await signIn(who, email, password);
      answers.push({
        status: response.status,
        body: await response.text(),
        type: response.headers.get("content-type"),
        names: [...who.cookies.keys()],
      });
    }
    expect(answers[0]).toMatchObject({ status: 401 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test("needs the form's own token and our own origin", async () => {
    const who = browser();
    const form = { email: "ann@example.org", password: PASSWORD, json: "true" };
    await ask(who, "callback/credentials", { form });
    for (const origin of ["null", "https://evil.example", ""]) {
      const { csrfToken } = await (await ask(who, "csrf")).json();
      const response = await ask(who, "callback/credentials", {
        form: { ...form, csrfToken },
        headers: { origin },
      });
      expect(response.status).toBe(403);
    }
    expect(await session(who)).toEqual({ status: 200, body: {} });
  });

  test("refuses what is not a form of short texts", async () => {
    for (const form of [{ email: { $ne: "" }, password: "x" }, ["email"], { password: "x".repeat(9_000) }])
      expect((await ask(browser(), "callback/credentials", { form })).status).toBe(400);
  });

  test("leads to our own pages only", async () => {
    for (const callbackUrl of [
      "https://evil.example",
      "//evil.example",
      "javascript:alert(1)",
      "\\\\evil",
      "http://[",
    ]) {
      const who = browser();
      const { csrfToken } = await (
        await ask(who, `csrf?callbackUrl=${encodeURIComponent(callbackUrl)}`)
      ).json();
      const form = { csrfToken, email: "dee@example.org", password: PASSWORD, callbackUrl, json: "true" };
      expect(await (await ask(who, "callback/credentials", { form })).json()).toEqual({
        url: `${ORIGIN}/desk`,
      });
    }
  });
});

describe("a session", () => {
  test("ends with signing out, on the server too, and says so", async () => {
    const ben = browser();
    await signIn(ben, "ben@example.org");
    const copy = { ...ben, cookies: new Map(ben.cookies) };
    const { csrfToken } = await (await ask(ben, "csrf")).json();
    await ask(ben, "signout", { form: { csrfToken, json: "true" } });
    expect(await session(ben)).toEqual({ status: 200, body: {} });
    const replayed = await ask(copy, "session");
    expect(replayed.status).toBe(401);
    expect(replayed.headers.getSetCookie().join()).toMatch(/session-token=;.*Max-Age=0/);
    expect(await database.event.count({ where: { type: "person.signed-out", actorName: "Ben" } })).toBe(1);
  });

  test.for([
    ["when it is revoked", { revokedAt: new Date() }],
    ["after 30 idle minutes", { lastSeenAt: new Date(Date.now() - 31 * 60_000) }],
    ["after 12 hours", { expiresAt: new Date(Date.now() - 1_000) }],
  ] as const)("ends %s", async ([, change]) => {
    const cyd = browser();
    await signIn(cyd, "cyd@example.org");
    await database.session.updateMany({ where: { person: { email: "cyd@example.org" } }, data: change });
    expect((await session(cyd)).status).toBe(401);
  });

  test("ends when the person is deactivated", async () => {
    const eve = browser();
    await signIn(eve, "eve@example.org");
    await database.person.update({
      where: { email: "eve@example.org" },
      data: { deactivatedAt: new Date() },
    });
    expect((await session(eve)).status).toBe(401);
  });

  test("does not come from a token that is altered, unsigned or signed by somebody else", async () => {
    const who = browser();
    await signIn(who, "dee@example.org");
    const name = "next-auth.session-token";
    const good = who.cookies.get(name) ?? "";
    const none = `${btoa('{"alg":"none"}')}.${btoa('{"sid":"00000000-0000-4000-8000-000000000000"}')}.`;
    for (const token of [`${good.slice(0, -4)}AAAA`, none, "x", "%"]) {
      const thief = browser();
      thief.cookies.set(name, token);
      expect(await session(thief)).toEqual({ status: 200, body: {} });
    }
  });
});

describe("the limiter", () => {
  test("stops the sixth failure for an account from one address, before the password is looked at, and only there", async () => {
    const victim = browser();
    await signIn(victim, "ben@example.org");
    const thief = browser();
    for (let n = 0; n < 5; n += 1) expect((await signIn(thief, "ben@example.org", "wrong")).status).toBe(401);
    const stopped = await signIn(thief, "BEN@example.org");
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(800);
    expect((await stopped.json()).sentence).toBe("Too many attempts. Try again in 15 minutes.");
    expect((await session(victim)).status).toBe(200);
    expect((await signIn(browser(), "ben@example.org")).status).toBe(200);
    await signIn(thief, "ben@example.org");
    expect(
      await database.event.count({
        where: { type: "person.sign-in-limited", payload: { path: ["email"], equals: "ben@example.org" } },
      }),
    ).toBe(1);
  });

  test("stops one address that tries many accounts", async () => {
    const sprayer = browser();
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1)
      statuses.push((await signIn(sprayer, `n${n}@example.org`, "wrong")).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });

  test("counts a burst sent at once as it counts one after the other", async () => {
    const burst = browser();
    const all = await Promise.all(
      Array.from({ length: 12 }, () => signIn({ ...burst, cookies: new Map() }, "dee@example.org", "wrong")),
    );
    expect(all.filter((response) => response.status === 401)).toHaveLength(5);
    expect(all.filter((response) => response.status === 429)).toHaveLength(7);
  });

  test("forgets failures after a right password", async () => {
    const ann = browser();
    for (let n = 0; n < 4; n += 1) await signIn(ann, "ann@example.org", "wrong");
    expect((await signIn(ann, "ann@example.org")).status).toBe(200);
    for (let n = 0; n < 5; n += 1) expect((await signIn(ann, "ann@example.org", "wrong")).status).toBe(401);
  });
});
