import { rmSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { layCable } from "./support/cable";
import { crash, saveStatus, startDraft, textOnDevice, typeAfter } from "./support/draft";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { ownServer } from "./support/own-server";
import { expectAccessible, signIn, test } from "./support/test";

const application = process.env.ANSWER_DESK_E2E_URL ?? "http://localhost:3000";
const offline = (page: Page) =>
  expect(saveStatus(page)).toHaveText("Offline, kept on this device", { timeout: 30_000 });

test("a cable that is cut in the middle of typing: the words are on the device, and on the server when it is mended, without a press", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const cable = await layCable(application);
  const context = await browser.newContext({ baseURL: cable.origin });
  const page = await context.newPage();
  await signIn(page, "specialist");
  await startDraft(page);
  cable.cut();
  await typeAfter(page, "Carriers are well.", " Typed with a cut cable.");
  await offline(page);
  await expectAccessible(page);
  expect(await textOnDevice(page)).toContain("Typed with a cut cable.");
  await typeAfter(page, "with a cut cable.", " And more.");
  cable.mend();
  await expectSaved(page);
  await page.reload();
  await expect(answerText(page)).toContainText("Typed with a cut cable. And more.");
  expect(await textOnDevice(page)).toBe("[]");
  await context.close();
  await cable.close();
});

test("an answer that is lost on the way is no conflict with oneself: what was typed before and after it is on the server", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  let isLost = true;
  await page.route(/\/draft$/, async (route) => {
    if (route.request().method() !== "PUT" || !isLost) return route.continue();
    await route.fetch();
    await route.abort("internetdisconnected");
  });
  await typeAfter(page, "Carriers are well.", " Arrived unheard.");
  await offline(page);
  await typeAfter(page, "Arrived unheard.", " Typed since.");
  isLost = false;
  await expectSaved(page);
  await expect(page.getByRole("region", { name: "Two versions of this draft" })).toBeHidden();
  await page.goto(draft);
  await expect(answerText(page)).toContainText("Arrived unheard. Typed since.");
});

test("what is typed while a slow save is under way stays as it was typed, and is saved after it", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  let release = () => {};
  const held = new Promise<void>((tell) => {
    release = tell;
  });
  let sent = 0;
  await page.route(/\/draft$/, async (route) => {
    if (route.request().method() === "PUT" && ++sent === 1) await held;
    await route.continue();
  });
  await typeAfter(page, "Carriers are well.", " One.");
  await expect(saveStatus(page)).toHaveText("Saving…", { timeout: 20_000 });
  await page.keyboard.type(" Two.");
  release();
  await page.keyboard.type(" Three.");
  await expectSaved(page);
  await expect(answerText(page)).toContainText("Carriers are well. One. Two. Three.");
  await page.goto(draft);
  await expect(answerText(page)).toContainText("Carriers are well. One. Two. Three.");
});

test("words typed in the second before the press are in the text that is submitted", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  await typeAfter(page, "Carriers are well.", " The last second.");
  await page.getByRole("button", { name: "Submit for review" }).click();
  const dialog = page.getByRole("dialog", { name: "Submit for review" });
  await dialog.getByLabel("Note to the reviewer").fill("Please look.");
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("In review").first()).toBeVisible();
  await page.goto(draft.replace(/draft$/, "review"));
  await expect(page.getByText("The last second.").first()).toBeVisible();
});

test("going back to a draft shows what was last typed in it, not the page of an earlier visit", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  await startDraft(page);
  await typeAfter(page, "Carriers are well.", " Typed before leaving.");
  await expectSaved(page);
  await page.getByRole("link", { name: "Overview" }).click();
  await page.waitForURL(/\/answers\/[0-9a-f-]{36}$/);
  await page.goBack();
  await expect(answerText(page)).toContainText("Typed before leaving.");
  await selectWords(page, "before leaving.");
  await moveCaret(page, "ArrowRight");
  await page.keyboard.type(" Typed after.");
  await expectSaved(page);
  await expect(page.getByRole("region", { name: "Two versions of this draft" })).toBeHidden();
});

test("a server that is killed and started again: an open tab saves by itself, and a tab that crashed meanwhile is offered its words by the device", async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const folder = ".test/restart-data";
  rmSync(folder, { recursive: true, force: true });
  const server = await ownServer(folder);
  await server.start();
  const context = await browser.newContext({ baseURL: server.origin });
  const [page, doomed] = [await context.newPage(), await context.newPage()];
  await signIn(page, "specialist");
  const draft = await startDraft(page);
  const other = await startDraft(doomed);
  await server.kill();
  await typeAfter(page, "Carriers are well.", " While the server was dead.");
  await typeAfter(doomed, "Carriers are well.", " In the tab that crashed.");
  await offline(page);
  await expect.poll(() => textOnDevice(page)).toContain("In the tab that crashed.");
  await crash(doomed);
  await server.start();
  await expectSaved(page);
  const again = await context.newPage();
  await again.goto(other);
  const offer = again.getByRole("region", { name: /^Unsaved words from/ });
  await offer.getByRole("button", { name: "Restore" }).click();
  await expectSaved(again);
  await again.reload();
  await expect(answerText(again)).toContainText("In the tab that crashed.");
  await page.goto(draft);
  await expect(answerText(page)).toContainText("While the server was dead.");
  await context.close();
  await server.stop();
});
