import { expect, type Page } from "@playwright/test";
import { saveStatus, startDraft, typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const conflictIn = (page: Page) => page.getByRole("region", { name: "Two versions of this draft" });

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
  const conflict = conflictIn(second);
  await expect(conflict).toBeVisible({ timeout: 20_000 });
  await expect(conflict).toContainText("Written in the first window.");
  await expect(answerText(second)).toContainText("Written in the second window.");
  await second.evaluate(() => scrollTo(0, 0));
  await expectAccessible(second);

  await conflict.getByRole("button", { name: "Keep all mine" }).click();
  await expect(conflict).toBeHidden();
  await expectSaved(second);
  await second.goto(draft.replace(/draft$/, "history"));
  await second.getByText(/earlier autosaves? of the same writing/).click();
  await second.getByRole("link", { name: "Revision 2", exact: true }).click();
  await expect(second.getByText("Written in the first window.")).toBeVisible();
});

test("a stale tab that is closed in the middle of a conflict leaves its words on the device; restored, they meet the newer text and both end up on the server", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const first = await as("specialist");
  const draft = await startDraft(first);
  const second = await first.context().newPage();
  await second.goto(draft);
  await expect(answerText(second)).toContainText("Carriers are well.");
  await typeAfter(first, "Carriers are well.", " Said first.");
  await expectSaved(first);
  await typeAfter(second, "Carriers are well.", " Said second.");
  await expect(conflictIn(second)).toBeVisible({ timeout: 20_000 });
  await expect(saveStatus(second)).toHaveText("Conflict, kept on this device");
  for (const name of ["Submit for review", "Discard"]) {
    const act = second.getByRole("button", { name, exact: true });
    await expect(act).toHaveAttribute("aria-disabled", "true");
    await expect(act).toHaveAccessibleDescription("Choose between the two versions first.");
  }
  await second.close();

  const again = await first.context().newPage();
  await again.goto(draft);
  await expect(answerText(again)).toContainText("Said first.");
  const offer = again.getByRole("region", { name: /^Unsaved words from/ });
  for (const name of ["Restore", "Compare", "Discard"]) {
    await expect(offer.getByRole("button", { name, exact: true })).toBeVisible();
  }
  await offer.getByRole("button", { name: "Restore" }).click();
  await expect(conflictIn(again)).toBeVisible({ timeout: 20_000 });
  await conflictIn(again).getByRole("radio", { name: "Keep both, mine first" }).check();
  await conflictIn(again).getByRole("button", { name: "Save the chosen text" }).click();
  await expect(conflictIn(again)).toBeHidden();
  await expectSaved(again);
  await again.reload();
  await expect(answerText(again)).toContainText("Said first.");
  await expect(answerText(again)).toContainText("Said second.");
  await expect(offer).toBeHidden();
});

test("words typed while the network is away are kept and saved when it is back", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  await startDraft(page);
  await page.context().setOffline(true);
  await typeAfter(page, "Carriers are well.", " Typed without a network.");
  await expect(saveStatus(page)).toContainText(/offline/i, { timeout: 20_000 });
  await page.context().setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(answerText(page)).toContainText("Typed without a network.");
});
