import { expect, type Page } from "@playwright/test";
import { crash, saveStatus, startDraft, textOnDevice, typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { expectAccessible, signIn, test } from "./support/test";

const keptWords = (page: Page) => page.getByRole("region", { name: /^Unsaved words from/ });

/** Types where no network is, and waits until the device has the words. */
async function typeOffline(page: Page, more: string): Promise<void> {
  await page.context().setOffline(true);
  await typeAfter(page, "Carriers are well.", more);
  await expect(saveStatus(page)).toHaveText("Offline, kept on this device", { timeout: 20_000 });
  await expect.poll(() => textOnDevice(page)).toContain(more.trim());
}

test("200 words typed without a network in a tab that crashes are offered back by the device, compared, restored, and then on the server", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  const words = Array.from({ length: 200 }, (_, n) => `word${n + 1}`).join(" ");
  await page.context().setOffline(true);
  await typeAfter(page, "Carriers are well.", ` ${words}.`);
  await expect.poll(() => textOnDevice(page)).toContain("word200.");
  await crash(page);

  const again = await page.context().newPage();
  await again.context().setOffline(false);
  await again.goto(draft);
  await expect(keptWords(again)).toBeVisible();
  await expect(answerText(again)).not.toContainText("word1 ");
  await expectAccessible(again);
  await keptWords(again).getByRole("button", { name: "Compare" }).click();
  await expect(keptWords(again).getByRole("insertion").first()).toContainText("word200.");
  await expectAccessible(again);
  await keptWords(again).getByRole("button", { name: "Restore" }).click();
  await expect(keptWords(again)).toBeHidden();
  await expectSaved(again);
  await again.reload();
  await expect(answerText(again)).toContainText("word199 word200.");
  await expect(keptWords(again)).toBeHidden();
  expect(await textOnDevice(again)).toBe("[]");
});

for (const [where, isOffline] of [
  ["with a network are on the server", false],
  [
    "without one are offered back by the device, or are on the server when the browser could still send them",
    true,
  ],
] as const)
  test(`words typed in the very moment before a page is left ${where}`, async ({ as }) => {
    test.setTimeout(120_000);
    const page = await as("specialist");
    const draft = await startDraft(page);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.context().setOffline(isOffline);
    await typeAfter(page, "Carriers are well.", " Typed last.");
    await page.goto("about:blank");
    await page.context().setOffline(false);
    const words = answerText(page).getByText("Typed last.");
    const offer = keptWords(page).getByRole("button", { name: "Compare" });
    // What a leaving page sends may arrive after the next page has asked.
    await expect(async () => {
      await page.goto(draft);
      await expect(isOffline ? words.or(offer) : words).toBeVisible({ timeout: 5_000 });
    }).toPass();
    if (!(await offer.isVisible())) return;
    await offer.click();
    await expect(keptWords(page)).toContainText("Typed last.");
  });

test("words of a closed page stay on the device until a person discards them, and typing goes on beside the offer", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  await typeOffline(page, " Closed too early.");
  await page.close();
  const again = await page.context().newPage();
  await again.context().setOffline(false);
  await again.goto(draft);
  await expect(keptWords(again)).toBeVisible();
  await typeAfter(again, "Carriers are well.", " Typed beside the offer.");
  await expectSaved(again);
  await again.reload();
  await expect(answerText(again)).toContainText("Typed beside the offer.");
  await keptWords(again).getByRole("button", { name: "Discard" }).click();
  await expect(keptWords(again)).toBeHidden();
  await expect.poll(() => textOnDevice(again)).toBe("[]");
});

test("two tabs that are both lost leave two copies on the device, and each is offered", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  const second = await page.context().newPage();
  await second.goto(draft);
  await expect(answerText(second)).toContainText("Carriers are well.");
  await typeOffline(page, " From the first tab.");
  await typeOffline(second, " From the second tab.");
  await page.close();
  await second.close();
  const again = await page.context().newPage();
  await again.context().setOffline(false);
  await again.goto(draft);
  await expect(keptWords(again)).toHaveCount(2);
});

test("a copy of words on the device is not offered while the tab that holds them is open", async ({ as }) => {
  const page = await as("specialist");
  const draft = await startDraft(page);
  await page.route("**/api/desk/editions/*/draft", (route) => route.abort("internetdisconnected"));
  await typeAfter(page, "Carriers are well.", " Still in the open tab.");
  await expect.poll(() => textOnDevice(page)).toContain("Still in the open tab.");
  const second = await page.context().newPage();
  await second.goto(draft);
  await expect(answerText(second)).toContainText("Carriers are well.");
  await expect(saveStatus(second)).toContainText("Saved");
  await expect(keptWords(second)).toBeHidden();
});

test("signing out removes a person's words from the device after asking, and nobody who signs in there later sees them", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  await page.route("**/api/desk/editions/*/draft", (route) => route.abort("internetdisconnected"));
  await typeAfter(page, "Carriers are well.", " For nobody else.");
  await expect.poll(() => textOnDevice(page)).toContain("For nobody else.");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: /account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  const question = page.getByRole("alertdialog", { name: "Sign out and let unsaved words go?" });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Sign out and remove them" }).click();
  await page.waitForURL(/\/sign-in/);
  expect(await textOnDevice(page)).toBe("[]");
  await signIn(page, "all-roles");
  await page.goto(draft);
  await expect(answerText(page)).toContainText("Carriers are well.");
  await expect(keptWords(page)).toBeHidden();
});

test("the words of one person on a shared device are offered to that person only", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  const draft = await startDraft(page);
  await typeOffline(page, " Kept for the specialist.");
  await page.close();
  const other = await page.context().newPage();
  await other.context().setOffline(false);
  await other.context().clearCookies();
  await signIn(other, "reviewer");
  await other.goto(draft);
  await expect(answerText(other)).toContainText("Carriers are well.");
  await expect(keptWords(other)).toBeHidden();
  await other.context().clearCookies();
  await signIn(other, "specialist");
  await other.goto(draft);
  await expect(keptWords(other)).toBeVisible();
});

test("a browser that keeps nothing says so, and still saves to the server", async ({ as }) => {
  const page = await as("specialist");
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await startDraft(page);
  await typeAfter(page, "Carriers are well.", " Saved all the same.");
  await expect(saveStatus(page)).toContainText("this browser keeps no copy");
  await expectSaved(page);
  await page.reload();
  await expect(answerText(page)).toContainText("Saved all the same.");
});

test("words that an earlier edition of the desk kept in localStorage move to where words are kept now", async ({
  as,
}) => {
  const page = await as("specialist");
  const draft = await startDraft(page);
  const editionId = await editionOf(page);
  const { personId } = await (await page.request.get("/api/desk/session")).json();
  await page.evaluate(
    ([key, at]) =>
      localStorage.setItem(
        String(key),
        JSON.stringify({
          question: "Does it run in families?",
          document: {
            type: "doc",
            content: [{ type: "paragraph", content: [{ type: "text", text: "From before." }] }],
          },
          lockVersion: 0,
          at,
        }),
      ),
    [`answer-desk:draft:${personId}:${editionId}`, Date.now()],
  );
  await page.goto(draft);
  await expect(keptWords(page)).toBeVisible();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("answer-desk:draft"))),
  ).toEqual([]);
  expect(await textOnDevice(page)).toContain("From before.");
});

async function editionOf(page: Page): Promise<string> {
  const saved = page.waitForRequest(/\/api\/desk\/editions\/[0-9a-f-]{36}\/draft$/);
  await typeAfter(page, "Carriers are well.", " So.");
  await expectSaved(page);
  return (await saved).url().split("/").at(-2) ?? "";
}
