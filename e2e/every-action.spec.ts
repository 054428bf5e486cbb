import { expect, type Page } from "@playwright/test";
import { postAction, serverActions } from "./support/actions";
import { test } from "./support/test";

const actions = serverActions();

test("the list of actions is not empty", () => {
  expect(actions.length).toBeGreaterThan(30);
});

test("no action takes a request from elsewhere, and none fails on words it does not know; nothing changes", async ({
  as,
  page: stranger,
  baseURL,
}) => {
  test.setTimeout(420_000);
  const origin = baseURL ?? "";
  const administrator = await as("admin");
  const writer = await as("specialist2");
  const before = await countEvents(administrator);
  for (const action of actions) {
    const sent = { ...action, body: "[{}]" };
    for (const foreign of ["https://elsewhere.example", "null", `${origin}.elsewhere.example`]) {
      const { status } = await postAction(writer, origin, { ...sent, headers: { origin: foreign } });
      expect(status, `${action.name} from ${foreign}`).toBe(403);
    }
    expect((await postAction(writer, origin, sent)).status, `${action.name} without Origin`).toBe(403);
    const signedOut = await postAction(stranger, origin, { ...sent, headers: { origin } });
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
      const odd = await postAction(writer, origin, { ...sent, body, headers: { origin } });
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
