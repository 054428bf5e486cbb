import { expect, type Page } from "@playwright/test";
import { startDraft } from "./support/draft";
import { answerText, expectSaved, selectWords } from "./support/editor";
import { markWords } from "./support/review";
import { expectAccessible, test } from "./support/test";

const body =
  "Yes. Both parents carry a changed gene. Carriers are well.\n\nChildren show the first signs in their first year. Doctors watch the kidneys.";

async function submit(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: "Submit for review" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Note to the reviewer").fill(note);
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(dialog).toBeHidden();
}

const onWords = (page: Page, words: string) => page.getByRole("article", { name: `Comment on “${words}”` });

test("a comment on words follows them through a cut and a paste, is told as gone while they are, and comes back with them", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const author = await as("specialist");
  const address = await startDraft(author, body);

  await test.step("the author asks a colleague by name about the words that are selected", async () => {
    await selectWords(author, "Children show the first signs");
    await author.keyboard.press("Control+Alt+m");
    const dialog = author.getByRole("dialog", { name: "New comment" });
    await expect(dialog.getByText("“Children show the first signs”")).toBeVisible();
    await dialog.getByLabel("Comment").fill("Is this so, ");
    await dialog.getByLabel("Comment").press("End");
    await author.keyboard.type("@");
    await expect(dialog.getByRole("option").first()).toBeVisible();
    const name = await dialog.getByRole("option").first().textContent();
    await author.keyboard.press("Enter");
    await expect(dialog.getByLabel("Comment")).toHaveValue(`Is this so, @${name} `);
    await expectAccessible(author);
    await dialog.getByRole("button", { name: "Add comment" }).click();
    await expect(dialog).toBeHidden();
    await expect(onWords(author, "Children show the first signs")).toBeVisible();
    await expect(answerText(author).locator(".commented")).toHaveText("Children show the first signs");
    await expectAccessible(author);
  });

  await test.step("the paragraph is cut: the comment keeps its words and says that they are gone", async () => {
    await selectWords(
      author,
      "Children show the first signs in their first year. Doctors watch the kidneys.",
    );
    await author.keyboard.press("Control+x");
    await expectSaved(author);
    const gone = author.getByRole("region", { name: "Text no longer present" });
    await expect(gone.getByText("“Children show the first signs”")).toBeVisible();
    await expect(answerText(author).locator(".commented")).toHaveCount(0);
    await author.reload();
    await expect(gone.getByText("“Children show the first signs”")).toBeVisible();
    await expectAccessible(author);
  });

  await test.step("pasted before everything else, the words have their comment again, and after a reload too", async () => {
    await answerText(author).focus();
    await author.keyboard.press("Control+Home");
    await author.keyboard.press("Control+v");
    await expect(answerText(author).locator(".commented")).toHaveText("Children show the first signs");
    await expectSaved(author);
    await author.reload();
    await expect(answerText(author).locator(".commented")).toHaveText("Children show the first signs");
    await expect(author.getByRole("region", { name: "Text no longer present" })).toHaveCount(0);
  });

  await test.step("undo and redo take the comment away and bring it back", async () => {
    await selectWords(author, "Children show the first signs");
    await author.keyboard.press("Delete");
    await expect(author.getByRole("region", { name: "Text no longer present" })).toBeVisible();
    await author.keyboard.press("Control+z");
    await expect(answerText(author).locator(".commented")).toHaveText("Children show the first signs");
    await expectSaved(author);
  });

  await test.step("F9 opens the conversation at its words, and it is answered there", async () => {
    await author.keyboard.press("F9");
    const panel = author.getByRole("dialog", { name: "Comment 1 of 1" });
    await panel.getByRole("button", { name: "Reply" }).click();
    await panel.getByLabel("Reply").fill("Yes, see the guideline.");
    await panel.getByRole("button", { name: "Send reply" }).click();
    await expect(panel.getByText("Yes, see the guideline.")).toBeVisible();
    await expectAccessible(author);
    await panel.getByRole("button", { name: "Resolve" }).click();
    await expect(author.getByRole("dialog")).toHaveCount(0);
  });

  const review = address.replace(/draft$/, "review");
  const reviewer = await as("reviewer");

  await test.step("a reviewer marks words in the review and comments on them; nothing of it is in the text", async () => {
    await submit(author, "The first signs.");
    await reviewer.goto(review);
    const before = await reviewer
      .locator(".reader-text [data-block]")
      .evaluateAll((all) => all.map((one) => one.innerHTML));
    await markWords(reviewer, "Carriers are well");
    await reviewer
      .getByRole("toolbar", { name: "Marked words" })
      .getByRole("button", { name: /Comment/ })
      .click();
    const dialog = reviewer.getByRole("dialog", { name: "New comment" });
    await dialog.getByLabel("Comment").fill("Always?");
    await dialog.getByRole("button", { name: "Add comment" }).click();
    await expect(dialog).toBeHidden();
    await expect(onWords(reviewer, "Carriers are well")).toBeVisible();
    const after = await reviewer
      .locator(".reader-text [data-block]")
      .evaluateAll((all) => all.map((one) => one.innerHTML));
    expect(after).toEqual(before);
    await expectAccessible(reviewer);
  });

  await test.step("who wrote it changes its words, and its readers see when; nobody else is offered it", async () => {
    const card = onWords(reviewer, "Carriers are well");
    await card.getByRole("button", { name: "Edit" }).click();
    await expect(card.getByLabel("Your comment")).toHaveValue("Always?");
    await card.getByLabel("Your comment").fill("Always, and at any age?");
    await expectAccessible(reviewer);
    await card.getByRole("button", { name: "Save" }).click();
    await expect(card.getByText("Always, and at any age?")).toBeVisible();
    await expect(card.getByText(/^edited/)).toBeVisible();
    await author.goto(review);
    const theirs = onWords(author, "Carriers are well");
    await expect(theirs.getByText(/^edited/)).toBeVisible();
    await expect(theirs.getByRole("button", { name: "Edit" })).toHaveCount(0);
  });

  await test.step("somebody answers while it is changed again: that is told, and what was typed goes as a reply", async () => {
    const card = onWords(reviewer, "Carriers are well");
    await card.getByRole("button", { name: "Edit" }).click();
    await card.getByLabel("Your comment").fill("Always, and also at ninety?");
    const theirs = onWords(author, "Carriers are well");
    await theirs.getByRole("button", { name: "Reply" }).click();
    await theirs.getByLabel("Reply").fill("As far as anybody knows.");
    await theirs.getByRole("button", { name: "Send reply" }).click();
    await expect(theirs.getByText("As far as anybody knows.")).toBeVisible();
    await card.getByRole("button", { name: "Save" }).click();
    await expect(card.getByText(/Somebody answered this comment meanwhile/)).toBeVisible();
    await expect(card.getByLabel("Your comment")).toHaveValue("Always, and also at ninety?");
    await expectAccessible(reviewer);
    await card.getByRole("button", { name: "Send as a reply" }).click();
    await expect(card.getByText("As far as anybody knows.")).toBeVisible();
    await expect(card.getByText("Always, and also at ninety?")).toBeVisible();
    await expect(card.getByText("Always, and at any age?")).toBeVisible();
  });

  await test.step("it is reached with the keyboard, resolved and reopened, each with a name", async () => {
    await reviewer.keyboard.press("F9");
    const panel = reviewer.getByRole("dialog", { name: "Comment 1 of 1" });
    await expect(panel.getByText("Always, and at any age?")).toBeVisible();
    await reviewer.keyboard.press("Escape");
    const card = onWords(reviewer, "Carriers are well");
    await card.getByRole("button", { name: "Resolve" }).click();
    await reviewer.getByText("2 resolved").click();
    await card.getByRole("button", { name: "Reopen" }).click();
    await expect(card.getByText(/^Resolved by/)).toBeVisible();
    await expect(card.getByText(/^Reopened by/)).toBeVisible();
    await expectAccessible(reviewer);
  });
});

test("words that are not sent yet survive a closed window and a look at another page", async ({ as }) => {
  test.setTimeout(180_000);
  const [author, reviewer] = [await as("specialist"), await as("reviewer")];
  const address = await startDraft(author, body);
  await test.step("the note to the reviewer is still there when the author went back to the text", async () => {
    const dialog = author.getByRole("dialog");
    await author.getByRole("button", { name: "Submit for review" }).click();
    await dialog.getByLabel("Note to the reviewer").fill("The first signs.");
    await dialog.getByRole("button", { name: "Go on writing" }).click();
    await expect(dialog).toBeHidden();
    await author.getByRole("button", { name: "Submit for review" }).click();
    await expect(dialog.getByLabel("Note to the reviewer")).toHaveValue("The first signs.");
    await dialog.getByRole("button", { name: "Submit for review" }).click();
    await expect(dialog).toBeHidden();
  });
  const bar = reviewer.getByRole("toolbar", { name: "Marked words" });
  const dialog = reviewer.getByRole("dialog", { name: "New comment" });
  const request = reviewer.getByLabel("What has to change?");

  await test.step("Escape closes the window, and the same words bring the comment back; Cancel lets it go", async () => {
    await reviewer.goto(address.replace(/draft$/, "review"));
    await markWords(reviewer, "Carriers are well.");
    await bar.getByRole("button", { name: /^Comment/ }).click();
    await dialog.getByLabel("Comment").fill("All of them?");
    await reviewer.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await markWords(reviewer, "Carriers are well.");
    await bar.getByRole("button", { name: /^Comment/ }).click();
    await expect(dialog.getByLabel("Comment")).toHaveValue("All of them?");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await markWords(reviewer, "Carriers are well.");
    await bar.getByRole("button", { name: /^Comment/ }).click();
    await expect(dialog.getByLabel("Comment")).toHaveValue("");
    await reviewer.keyboard.press("Escape");
  });

  await test.step("the request is still there after a look at the history, and gone once it is sent", async () => {
    await request.fill("Say which carriers.");
    await reviewer.getByRole("link", { name: "History" }).click();
    await reviewer.waitForURL(/\/history$/);
    await reviewer.goBack();
    await expect(request).toHaveValue("Say which carriers.");
    await reviewer.getByRole("button", { name: "Request changes" }).click();
    await expect(reviewer.getByText("Changes requested").first()).toBeVisible();
    await expect(reviewer.getByText("Say which carriers.").first()).toBeVisible();
  });
});
