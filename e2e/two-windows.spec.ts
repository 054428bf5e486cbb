import { expect, type Page } from "@playwright/test";
import { answerText, expectSaved, selectWords } from "./support/editor";
import { expectAccessible, test } from "./support/test";

async function startDraft(page: Page): Promise<string> {
  await page.goto("/desk/import");
  await page
    .getByLabel("Or paste the text")
    .fill(
      "Cystinosis\n\nDoes cystinosis run in families?\n\nYes. Both parents carry a changed gene. Carriers are well.\nLast updated: 5/6/2020\n",
    );
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toContainText("Carriers are well.");
  return page.url();
}

async function typeAfter(page: Page, words: string, more: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(more);
}

test("two windows on one draft: the second is told, sees both texts, and no word is lost", async ({ as }) => {
  test.setTimeout(120_000);
  const first = await as("all-roles");
  const draft = await startDraft(first);
  const second = await first.context().newPage();
  await second.goto(draft);
  await expect(answerText(second)).toContainText("Carriers are well.");

  await typeAfter(first, "Carriers are well.", " Written in the first window.");
  await expectSaved(first);
  await expect(answerText(first)).toContainText("Written in the first window.");
  await typeAfter(second, "Carriers are well.", " Written in the second window.");
  const conflict = second.getByRole("region", { name: "Two versions of this draft" });
  await expect(conflict).toBeVisible({ timeout: 20_000 });
  await expect(conflict).toContainText("Written in the first window.");
  await expect(answerText(second)).toContainText("Written in the second window.");
  await second.evaluate(() => scrollTo(0, 0));
  await expectAccessible(second);

  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(conflict).toBeHidden();
  await expectSaved(second);
  await second.goto(draft.replace(/draft$/, "history"));
  await second.getByRole("link", { name: /revision 2/ }).click();
  await expect(second.getByText("Written in the first window.")).toBeVisible();
});

test("words typed while the network is away are kept and saved when it is back", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  await startDraft(page);
  await page.context().setOffline(true);
  await typeAfter(page, "Carriers are well.", " Typed without a network.");
  await expect(page.getByTestId("save-status")).toContainText(/offline/i, { timeout: 20_000 });
  await page.context().setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(answerText(page)).toContainText("Typed without a network.");
});
