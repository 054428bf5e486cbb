import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "./support/test";

type Manifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
};

/** Every server action of the built application, from the list that Next itself keeps. */
const manifest: Manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
const actions = Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => ({
  id,
  name: exportedName,
  filename,
  page: (Object.keys(workers)[0] ?? "").replace(/^app/, "").replace(/\/page$/, ""),
}));

const nobody = "00000000-0000-4000-8000-000000000000";
const addressOf = (page: string) => page.replace(/\/\([^)]+\)/g, "").replace(/\[[^\]]+\]/g, nobody);

type Sent = { id: string; page: string; body: string; headers?: Record<string, string> };

/** Posts to an action as a program would: the browser adds nothing of its own but the cookies of whoever is signed in. */
async function post(page: Page, origin: string, { id, page: path, body, headers = {} }: Sent) {
  const response = await page.request.post(new URL(addressOf(path), origin).href, {
    data: body,
    headers: {
      "next-action": id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      ...headers,
    },
    maxRedirects: 0,
  });
  return { status: response.status(), text: await response.text() };
}

test("the list of actions is not empty", () => {
  expect(actions.length).toBeGreaterThan(30);
});

test("no action takes a request from elsewhere, and none fails on words it does not know; nothing changes", async ({
  as,
  page: stranger,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const origin = baseURL ?? "";
  const administrator = await as("admin");
  const writer = await as("specialist2");
  const before = await countEvents(administrator);
  for (const action of actions) {
    const sent = { ...action, body: "[{}]" };
    for (const foreign of ["https://elsewhere.example", "null", `${origin}.elsewhere.example`]) {
      const { status } = await post(writer, origin, { ...sent, headers: { origin: foreign } });
      expect(status, `${action.name} from ${foreign}`).toBe(403);
    }
    expect((await post(writer, origin, sent)).status, `${action.name} without Origin`).toBe(403);
    const signedOut = await post(stranger, origin, { ...sent, headers: { origin } });
    expect(signedOut.status, `${action.name} signed out`).toBeLessThan(500);
    if (action.filename.startsWith("app/desk/"))
      expect(signedOut.text, `${action.name} signed out`).toContain("signed-out");
    for (const body of [
      '[{"surprise":true}]',
      "[null]",
      "[]",
      '["x"]',
      '[{"editionId":"x","lockVersion":"0","state":"published"}]',
    ]) {
      const odd = await post(writer, origin, { ...sent, body, headers: { origin } });
      expect(odd.status, `${action.name} with ${body}`).toBeLessThan(500);
      expect(odd.text, `${action.name} with ${body}`).not.toContain('"ok":true');
    }
  }
  expect(await countEvents(administrator)).toBe(before);
});

/** How many events tell of something that this story's people did, other than coming in. */
async function countEvents(page: Page): Promise<number> {
  const response = await page.request.get("/desk/audit/export?format=jsonl");
  expect(response.status()).toBe(200);
  const events = (await response.text())
    .trim()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
  return events.filter(
    (event) => JSON.stringify(event).includes("Tomás Arriaga") && event.type !== "person.signed-in",
  ).length;
}
