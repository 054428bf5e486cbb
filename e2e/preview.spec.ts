import { type Browser, expect, type Frame, type FrameLocator, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const PAGE = "The page as readers will see it";

async function startDraft(page: Page, words = "Yes. Both parents carry a changed gene [1].") {
  await page.goto("/desk/import");
  await page
    .getByLabel("Or paste the text")
    .fill(
      `Cystinosis\n\nDoes cystinosis run in families?\n\n${words}\n\nCarriers are well.\nLast updated: 5/6/2020\n\nReferences\n\n1. Poe A. On carriers of cystinosis. J Test. 2015; 10:39.\n`,
    );
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toContainText("Carriers are well.");
  return page.url().replace(/\/draft$/, "");
}

async function typeAfter(page: Page, words: string, more: string): Promise<void> {
  await selectWords(page, words);
  await moveCaret(page, "ArrowRight");
  await page.keyboard.type(more);
}

/** The page within the preview, to look at. */
function previewed(page: Page): FrameLocator {
  return page.frameLocator(`iframe[title="${PAGE}"]`);
}

/** The frame itself, to run axe in. */
async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.getByTitle(PAGE).elementHandle())?.contentFrame();
  if (!frame) throw new Error("There is no preview.");
  return frame;
}

/** How wide the page believes to be. */
async function widthOf(page: Page): Promise<number> {
  return (await frameOf(page)).evaluate(() => document.documentElement.clientWidth);
}

async function share(page: Page, label: string): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share this text by a link" });
  await dialog.getByLabel("For whom").fill(label);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const made = page.getByRole("dialog", { name: "The link is ready" });
  const address = await made.getByRole("textbox", { name: "Link" }).inputValue();
  await made.getByRole("button", { name: "Done" }).click();
  return address;
}

async function stranger(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test("what is typed shows as the page that readers will see, at every width, and the caret goes where one presses", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  await startDraft(page);
  await page.keyboard.press("Control+Alt+KeyP");
  const view = previewed(page);
  await expect(view.getByText("Draft, not medical advice.")).toBeVisible();
  await expect(view.getByRole("heading", { level: 1 })).toHaveText("Does cystinosis run in families?");
  await expect(view.getByText("Last updated: 5/6/2020")).toBeVisible();
  await expect(view.getByRole("listitem").filter({ hasText: "On carriers of cystinosis." })).toBeVisible();

  await typeAfter(page, "Carriers are well.", " They need no treatment.");
  await expect(view.getByText("They need no treatment.")).toBeVisible();
  await page.getByLabel("Question").fill("Is cystinosis inherited?");
  await expect(view.getByRole("heading", { level: 1 })).toHaveText("Is cystinosis inherited?");

  for (const [name, width] of [
    ["Phone", 390],
    ["Print", 665],
    ["Desktop", 1024],
  ] as const) {
    await page.getByRole("radio", { name }).click();
    await expect.poll(() => widthOf(page)).toBe(width);
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
  }
  await page.getByRole("radio", { name: "Print" }).click();
  await expect(view.getByRole("search")).toBeHidden();
  await view.getByText("Carriers are well.").click();
  await expect(answerText(page)).toBeFocused();
  await page.keyboard.type("Surely. ");
  await expect(view.getByText("Surely. Carriers are well.")).toBeVisible();

  await expectSaved(page);
  await page.reload();
  await expect(view.getByText("Surely. Carriers are well.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Print" })).toBeChecked();
  for (const name of ["Print", "Phone", "Desktop"]) {
    await page.getByRole("radio", { name }).click();
    await expectAccessible(await frameOf(page));
  }
  await page.keyboard.press("Control+Alt+KeyP");
  await expect(page.getByTitle(PAGE)).toBeHidden();
});

test("on a phone the preview takes the place of the text, and gives it back", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  await page.setViewportSize({ width: 390, height: 844 });
  const answer = await startDraft(page);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(previewed(page).getByText("Carriers are well.")).toBeVisible();
  await expect(answerText(page)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(answerText(page)).toBeVisible();

  await page.goto(`${answer}/preview`);
  await expect(previewed(page).getByText("Carriers are well.")).toBeVisible();
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("somebody outside reads the very text that was shared, until the link is revoked; then it is an address like any other", async ({
  as,
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await as("all-roles");
  const answer = await startDraft(page);
  await page.getByRole("button", { name: "Preview" }).click();
  await typeAfter(page, "Carriers are well.", " As it was shared.");
  const address = await share(page, "Dr. Lena Outside");
  expect(new URL(address).pathname).toMatch(/^\/shared\/[\w-]{43}$/);
  await typeAfter(page, "As it was shared.", " And written later.");
  await expectSaved(page);

  const expert = await stranger(browser);
  const response = await expert.goto(address);
  expect(response?.status()).toBe(200);
  expect(response?.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
  });
  expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(response?.headers()["x-answer-desk-cache"]).toBeUndefined();
  await expect(expert.getByText("Draft, not medical advice.")).toBeVisible();
  await expect(expert.getByText(/Shared by .+ with Dr\. Lena Outside, revision \d+ of/)).toBeVisible();
  await expect(expert.getByText("As it was shared.")).toBeVisible();
  await expect(expert.getByText("And written later.")).toBeHidden();
  await expect(expert.locator("script")).toHaveCount(0);
  await expectAccessible(expert);
  await expert.setViewportSize({ width: 390, height: 844 });
  await expert.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(expert);
  expect((await expert.request.head(address)).status()).toBe(200);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect((await expert.request.fetch(address, { method })).status(), method).toBe(405);

  await page.goto(answer);
  await expect(page.getByRole("list", { name: "Links that work" })).toContainText("Opened once");
  await expect(page.getByText(/opened the link to revision \d+ shared with Dr\. Lena Outside/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Revoke the link of Dr. Lena Outside" }).click();
  await expect(page.getByText("Nobody outside can read this draft.")).toBeVisible();
  await expectLikeAnyOther(expert, address);
});

async function expectLikeAnyOther(page: Page, address: string): Promise<void> {
  const { origin } = new URL(address);
  const seen = async (path: string, method = "GET") => {
    const response = await page.request.fetch(new URL(path, origin).href, { method, maxRedirects: 0 });
    const { date: _, "x-request-id": __, ...headers } = response.headers();
    return { status: response.status(), headers, body: await response.text() };
  };
  const never = await seen("/never-was-anything-here");
  const neverHead = await seen("/never-was-anything-here", "HEAD");
  expect(never.status).toBe(404);
  for (const path of [
    new URL(address).pathname,
    `/shared/${"x".repeat(43)}`,
    "/shared/x",
    "/shared/%5Btoken%5D",
    "/shared",
    `${new URL(address).pathname}/more`,
  ]) {
    expect(await seen(path), path).toEqual(never);
    expect(await seen(path, "HEAD"), `HEAD ${path}`).toEqual(neverHead);
  }
}

test("the words of a shared draft are on no public surface, and in no list of addresses", async ({
  as,
  browser,
}) => {
  test.setTimeout(120_000);
  const canary = `zebrafinch${Date.now().toString(36)}`;
  const page = await as("all-roles");
  const answer = await startDraft(page, `Yes, says the ${canary}. Both parents carry a changed gene [1].`);
  await page.goto(`${answer}/preview`);
  await expect(previewed(page).getByText(canary)).toBeVisible();
  const address = await share(page, `Dr. ${canary}`);
  const token = new URL(address).pathname.slice("/shared/".length);
  const reader = await stranger(browser);
  await reader.goto(address);
  await expect(reader.getByText(`says the ${canary}`)).toBeVisible();
  const surfaces = [
    "/",
    "/topics",
    "/topics/cystinosis",
    `/search?q=${canary}`,
    "/search?q=cystinosis",
    "/feed.xml",
    "/sitemap.xml",
    "/robots.txt",
    "/answers/does-cystinosis-run-in-families",
    "/api/v1/answers",
    "/api/v1/topics",
    "/api/v1/answers?topic=cystinosis",
    `/shared/${token.slice(0, -1)}`,
  ];
  await Promise.all(
    [...surfaces, ...surfaces, address, ...surfaces].map(async (surface) => {
      const text = await (await reader.request.get(surface)).text();
      if (surface === address) expect(text).toContain(`says the ${canary}`);
      else
        expect(text.replaceAll(`q=${canary}`, "").replaceAll(`value="${canary}"`, ""), surface).not.toContain(
          `says the ${canary}`,
        );
      expect(text, surface).not.toContain("/shared/");
    }),
  );
  const audit = await page.request.get("/desk/audit/export?format=jsonl");
  expect(await audit.text()).not.toContain(token);
});

test("previews and links are for who may see and share the draft, also for forged requests", async ({
  as,
  browser,
}) => {
  test.setTimeout(180_000);
  const writer = await as("specialist");
  const answer = await startDraft(writer);
  await writer.goto(answer);
  await writer.getByRole("button", { name: "Share", exact: true }).click();
  await writer.getByLabel("For whom").fill("Dr. Forged");
  const asked = writer.waitForRequest((request) => Boolean(request.headers()["next-action"]));
  await writer.route("**/desk/answers/**", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 409, body: "" }) : route.continue(),
  );
  await writer.getByRole("button", { name: "Make the link" }).click();
  const request = await asked;
  await writer.unrouteAll({ behavior: "ignoreErrors" });
  const { "next-action": id = "", "next-router-state-tree": tree = "" } = request.headers();
  const replay = async (page: Page, body = request.postData() ?? "", origin = new URL(answer).origin) => {
    const headers = { "next-action": id, "next-router-state-tree": tree, accept: "text/x-component", origin };
    const response = await page.request.post(request.url(), {
      data: body,
      headers: { ...headers, "content-type": "text/plain;charset=UTF-8" },
    });
    return { status: response.status(), text: await response.text() };
  };
  for (const [who, sentence] of [
    ["specialist2", "Only the owner of this answer, a reviewer or a publisher shares its draft."],
    ["admin", "Only specialists, reviewers and publishers write answers."],
  ] as const) {
    const { text } = await replay(await as(who), request.postData() ?? "");
    expect(text).toContain(sentence);
    expect(text).not.toContain("/shared/");
  }
  expect((await replay(writer, undefined, "https://elsewhere.example")).status).toBe(403);
  const body = request.postData() ?? "";
  for (const forged of [
    body.replace('"days":"7"', '"days":"3650"'),
    body.replace('"days"', '"revisionId":"00000000-0000-4000-8000-000000000000","days"'),
    body.replace('"days"', '"token":"mine","days"'),
    body.replace("Dr. Forged", " "),
  ]) {
    expect(forged).not.toBe(body);
    expect((await replay(writer, forged)).text).not.toContain('"ok":true');
  }
  await writer.goto(answer);
  await expect(writer.getByText("Nobody outside can read this draft.")).toBeVisible();

  const nobody = await stranger(browser);
  await nobody.goto(`${answer}/preview`);
  await expect(nobody).toHaveURL(/\/sign-in/);
  for (const query of [
    "revision=x",
    "revision=00000000-0000-4000-8000-000000000000",
    "revision=a&revision=b",
  ])
    expect((await writer.request.get(`${answer}/preview?${query}`)).status(), query).toBe(404);
});
