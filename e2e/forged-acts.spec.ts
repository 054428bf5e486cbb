import { expect, type Page, type Request } from "@playwright/test";
import { test } from "./support/test";

/** Lets a person press the button, and keeps the request that would have gone out. */
async function capture(page: Page, press: () => Promise<void>): Promise<Request> {
  const asked = new Promise<Request>((tell) => {
    void page.route("**/desk/**", async (route) => {
      const request = route.request();
      if (request.method() !== "POST" || !request.headers()["next-action"]) return route.continue();
      tell(request);
      await route.fulfill({ status: 409, body: "" });
    });
  });
  await press();
  const request = await asked;
  await page.unrouteAll({ behavior: "ignoreErrors" });
  return request;
}

/** Sends the captured request again, as whoever is signed in on this page. */
async function replay(page: Page, request: Request, change: (body: string) => string = (body) => body) {
  const { "next-action": id = "", "next-router-state-tree": tree = "" } = request.headers();
  const response = await page.request.post(request.url(), {
    data: change(request.postData() ?? ""),
    headers: {
      "next-action": id,
      "next-router-state-tree": tree,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      origin: new URL(request.url()).origin,
    },
  });
  return { status: response.status(), text: await response.text() };
}

test("an approval and a publication cannot be forged, replayed by others, or made on an older state", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const publisher = await as("publisher");
  await publisher.goto("/desk/answers?state=approved");
  await publisher
    .getByRole("link", { name: /Wilson disease/ })
    .first()
    .click();
  await publisher.waitForURL(/answers\/[0-9a-f-]{36}/);
  const answer = publisher.url().replace(/(answers\/[0-9a-f-]{36}).*/, "$1");
  await publisher.goto(`${answer}/publication`);
  await publisher.getByLabel("No, wording only").check();
  const publish = await capture(publisher, () =>
    publisher.getByRole("button", { name: "Publish", exact: true }).click(),
  );

  for (const [who, sentence] of [
    ["specialist", "Only a publisher can publish."],
    ["reviewer", "Only a publisher can publish."],
    ["admin", "Only a publisher can publish."],
  ] as const) {
    const other = await as(who);
    const { status, text } = await replay(other, publish);
    expect(status).toBe(200);
    expect(text, who).toContain(sentence);
  }

  const stale = await replay(publisher, publish, (body) =>
    body.replace(/"lockVersion":(\d+)/, (_, n) => `"lockVersion":${Number(n) - 1}`),
  );
  expect(stale.text).toContain("This edition changed since you opened it");
  const otherText = await replay(publisher, publish, (body) =>
    body.replace(/"contentHash":"[0-9a-f]{64}"/, `"contentHash":"${"0".repeat(64)}"`),
  );
  expect(otherText.text).toContain("The approved text is not the one on your screen");
  const assigned = await replay(publisher, publish, (body) =>
    body.replace('"lockVersion"', '"state":"published","lockVersion"'),
  );
  expect(assigned.text).not.toContain('"ok":true');

  await publisher.goto(`${answer}/publication`);
  await expect(publisher.getByText("Approved", { exact: true }).first()).toBeVisible();
  await expect(publisher.getByText("Nothing blocks publication.")).toBeVisible();
  const administrator = await as("admin");
  await administrator.goto(`/desk/audit?type=access.denied`);
  await expect(administrator.getByText(/was refused: publish/).first()).toBeVisible();
});
