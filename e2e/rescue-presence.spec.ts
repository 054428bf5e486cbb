import { expect, type Page } from "@playwright/test";
import { startDraft, typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const alsoHere = (page: Page) => page.getByRole("status", { name: "Also here" });
const newerIn = (page: Page) => page.getByRole("region", { name: "A newer version was saved" });

/** A window asks who is there at once when it comes into sight; stories do not wait for its clock. */
async function lookAgain(page: Page): Promise<void> {
  const answered = page.waitForResponse(/\/presence$/);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await answered;
}

test("who has a draft open is named to the others with what they do, until they leave", async ({ as }) => {
  test.setTimeout(120_000);
  const ann = await as("specialist");
  const draft = await startDraft(ann);
  const rui = await as("reviewer");
  await rui.goto(draft);
  await expect(alsoHere(rui)).toContainText(/\(viewing\)$/, { timeout: 20_000 });
  await typeAfter(ann, "Carriers are well.", " More.");
  await expectSaved(ann);
  await lookAgain(ann);
  await lookAgain(rui);
  await expect(alsoHere(rui)).toContainText(/\(editing\)$/);
  await lookAgain(ann);
  await expect(alsoHere(ann)).toContainText(/\(viewing\)$/);
  await expectAccessible(ann);
  const left = rui.waitForRequest(
    (request) => request.method() === "POST" && /\/presence$/.test(request.url()),
  );
  await rui.getByRole("link", { name: "History" }).click();
  await left;
  await expect(async () => {
    await lookAgain(ann);
    await expect(alsoHere(ann)).toBeEmpty();
  }).toPass({ timeout: 20_000 });
});

test("one's own second window is named as such", async ({ as }) => {
  const page = await as("specialist");
  const draft = await startDraft(page);
  const second = await page.context().newPage();
  await second.goto(draft);
  await expect(alsoHere(second)).toHaveText("you in another window", { timeout: 20_000 });
});

test("a newer version is told before one's own words meet it, can be looked at, and comes in by a press without a reload", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const ann = await as("specialist");
  const draft = await startDraft(ann);
  const rui = await as("reviewer");
  await rui.goto(draft);
  await expect(answerText(rui)).toContainText("Carriers are well.");
  await typeAfter(ann, "Carriers are well.", " Newer by Ann.");
  await expectSaved(ann);
  await lookAgain(rui);
  await expect(newerIn(rui)).toContainText(/saved a newer version at/);
  await expect(answerText(rui)).not.toContainText("Newer by Ann.");
  await expect(rui.getByRole("button", { name: "Submit for review" })).toHaveAccessibleDescription(
    "A newer version was saved. Take it in first.",
  );
  await newerIn(rui).getByRole("button", { name: "Look at the difference" }).click();
  await expect(newerIn(rui).getByRole("insertion").first()).toContainText("Newer by Ann.");
  await rui.evaluate(() => scrollTo(0, 0));
  await expectAccessible(rui);
  await newerIn(rui).getByRole("button", { name: "Take it in" }).click();
  await expect(answerText(rui)).toContainText("Newer by Ann.");
  await expect(newerIn(rui)).toBeHidden();
  await typeAfter(rui, "Newer by Ann.", " Then by Rui.");
  await expectSaved(rui);
  await rui.reload();
  await expect(answerText(rui)).toContainText("Newer by Ann. Then by Rui.");
});

test("a window is told that its edition went to review before anything is typed in vain", async ({ as }) => {
  test.setTimeout(120_000);
  const ann = await as("specialist");
  const draft = await startDraft(ann);
  const rui = await as("reviewer");
  await rui.goto(draft);
  await expect(answerText(rui)).toContainText("Carriers are well.");
  await ann.getByRole("button", { name: "Submit for review" }).click();
  const dialog = ann.getByRole("dialog", { name: "Submit for review" });
  await dialog.getByLabel("Note to the reviewer").fill("Please look.");
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(ann.getByText("In review").first()).toBeVisible();
  await lookAgain(rui);
  await expect(rui.getByText("This edition is now “In review”")).toBeVisible();
  await rui.getByRole("button", { name: "Show it as it is now" }).click();
  await expect(rui.getByText("For reading only").first()).toBeVisible();
});

test("two open texts in one window hold back the acts in one's other windows", async ({ as }) => {
  test.setTimeout(120_000);
  const ann = await as("specialist");
  const draft = await startDraft(ann);
  const [second, third] = [await ann.context().newPage(), await ann.context().newPage()];
  for (const page of [second, third]) {
    await page.goto(draft);
    await expect(answerText(page)).toContainText("Carriers are well.");
  }
  await typeAfter(ann, "Carriers are well.", " First.");
  await expectSaved(ann);
  await typeAfter(second, "Carriers are well.", " Second.");
  await expect(second.getByRole("region", { name: "Two versions of this draft" })).toBeVisible({
    timeout: 20_000,
  });
  await lookAgain(second);
  await lookAgain(ann);
  await expect(ann.getByRole("button", { name: "Submit for review" })).toHaveAccessibleDescription(
    "Another window of yours has two versions of this draft. Choose between them there first.",
  );
});
