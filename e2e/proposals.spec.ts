import { expect, type Page } from "@playwright/test";
import { startDraft, typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { markWords } from "./support/review";
import { expectAccessible, test } from "./support/test";

const body =
  "Yes. Both parents carry a changed gene. Carriers are well.\n\nChildren show the first signs in their first year. Doctors watch the kidneys.";

async function propose(page: Page, words: string, [instead, why]: [string, string]): Promise<void> {
  await markWords(page, words);
  const bar = page.getByRole("toolbar", { name: "Marked words" });
  await bar.getByRole("button", { name: "Propose a change" }).click();
  const dialog = page.getByRole("dialog", { name: "Propose a change" });
  await expect(dialog.getByLabel("Words instead")).toHaveValue(words);
  await expect(dialog.getByText("somebody else must approve this edition")).toBeVisible();
  await dialog.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(dialog.getByText("Say in a sentence why these words are better.")).toBeVisible();
  await dialog.getByLabel("Words instead").fill(instead);
  await dialog.getByLabel("Why").fill(why);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("article", { name: `Proposal for “${words}”` })).toBeVisible();
}

async function submit(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: "Submit for review" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Note to the reviewer").fill(note);
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(dialog).toBeHidden();
}

test("proposed words are taken in or declined with one key, undo takes them back, and whose words were taken in does not approve", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [author, reviewer] = [await as("specialist"), await as("reviewer")];
  const address = await startDraft(author, body);
  await submit(author, "The first signs.");
  const review = address.replace(/draft$/, "review");

  await test.step("a reviewer proposes other words at two places, and sends the text back", async () => {
    await reviewer.goto(review);
    await propose(reviewer, "Carriers are well.", ["Carriers do not fall ill.", "Plainer."]);
    await propose(reviewer, "in their first year", ["before their first birthday", "As the guideline says."]);
    await propose(reviewer, "Doctors watch the kidneys.", ["", "Says nothing."]);
    await expectAccessible(reviewer);
    await reviewer.getByRole("button", { name: "Request changes" }).first().click();
    await reviewer.getByLabel("What has to change?").fill("See what I propose.");
    await reviewer.getByRole("button", { name: "Request changes" }).last().click();
    await expect(reviewer.getByText("Changes requested").first()).toBeVisible();
  });

  await test.step("the author takes the first one in with a key, at its place", async () => {
    await author.goto(address);
    await expect(answerText(author).locator(".commented")).toHaveCount(3);
    await author.keyboard.press("F9");
    const panel = author.getByRole("dialog", { name: "Comment 1 of 3" });
    await expect(panel.locator("del")).toContainText("are well");
    await expect(panel.locator("ins")).toContainText("do not fall ill");
    await expectAccessible(author);
    await author.keyboard.press("a");
    await expect(answerText(author)).toContainText("Carriers do not fall ill.");
    await expect(author.getByText("Taken into the text.", { exact: true })).toBeVisible();
    await expect(answerText(author).locator(".commented")).toHaveCount(2);
    await expectAccessible(author);
  });

  await test.step("the second is declined with a key; the third waits while its words are others, and can be copied", async () => {
    await author.keyboard.press("F9");
    await expect(author.getByRole("dialog", { name: "Comment 1 of 2" })).toBeVisible();
    await author.keyboard.press("d");
    await expect(author.getByText("Declined.", { exact: true })).toBeVisible();
    await expect(answerText(author)).toContainText("in their first year");
    const card = author.getByRole("article", { name: "Proposal for “Doctors watch the kidneys.”" });
    await expect(card.getByRole("button", { name: /Take it in/ })).toBeVisible();
    await card.getByRole("button", { name: "Decline with words" }).click();
    await card.getByLabel("Why not").fill("Families ask about it.");
    await card.getByRole("button", { name: "Decline with these words" }).click();
    await author.getByText("3 resolved").click();
    await expect(card.getByText(/Declined by .*: “Families ask about it.”/)).toBeVisible();
    await expectAccessible(author);
  });

  await test.step("undo takes the words of the first back as any edit, and redo brings them again", async () => {
    await answerText(author).focus();
    await author.keyboard.press("Control+z");
    await expect(answerText(author)).toContainText("Carriers are well.");
    await author.keyboard.press("Control+Shift+z");
    await expect(answerText(author)).toContainText("Carriers do not fall ill.");
    await expectSaved(author);
  });

  await test.step("the reviewer whose words were taken in is told why somebody else must approve", async () => {
    await submit(author, "Taken in.");
    await reviewer.goto(review);
    const why = "Words that you proposed were taken into this edition. Somebody else must review it.";
    await expect(reviewer.getByText(why).filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(reviewer);
    const other = await as("reviewer2");
    await other.goto(review);
    await expect(other.getByText(why)).toHaveCount(0);
  });
});

test("a reviewer may write in the text instead: Approve is off at once, the author sees who wrote, and somebody else approves", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [author, reviewer] = [await as("specialist"), await as("reviewer")];
  const address = await startDraft(author, body);
  await submit(author, "The first signs.");
  const review = address.replace(/draft$/, "review");

  await test.step("the reviewer is asked, and comes into the same editor", async () => {
    await reviewer.goto(review);
    await reviewer.getByRole("button", { name: "Edit this text" }).click();
    await expectAccessible(reviewer);
    await reviewer.getByRole("alertdialog").getByRole("button", { name: "Write in the text" }).click();
    await reviewer.waitForURL(/\/draft$/);
    await typeAfter(reviewer, "Carriers are well.", " They need no treatment.");
    await expectSaved(reviewer);
  });

  await test.step("nothing can be approved while it is written in", async () => {
    await reviewer.goto(review);
    await expect(reviewer.getByText("Nothing is in review.", { exact: false })).toBeVisible();
    await expect(reviewer.getByRole("button", { name: "Approve this text" })).toHaveCount(0);
  });

  await test.step("the author reads whose words they are, and submits", async () => {
    await author.goto(address.replace(/draft$/, "history"));
    await expect(author.getByText("took edition 1 out of review to write in it").first()).toBeVisible();
    await author.goto(address);
    await expect(answerText(author)).toContainText("They need no treatment.");
    await submit(author, "With the words of the reviewer.");
  });

  await test.step("the reviewer is told why it is not theirs to approve any more", async () => {
    await reviewer.goto(review);
    const why = "You wrote or submitted this edition. Somebody else must review it.";
    await expect(reviewer.getByText(why).filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(reviewer);
  });
});
