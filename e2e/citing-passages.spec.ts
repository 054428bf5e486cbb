import { expect, type Locator, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const text =
  "Wolman disease\n\nCan Wolman disease be treated?\n\nYes, by an enzyme.[1] It is given every week.[2]\nLast updated: 5/6/2021\n\n1. Larch L, Maple M. An enzyme for Wolman disease. Example J Rare Dis. May 4, 2016; 32(1):2-5. https://www.example.org/wolman-enzyme.\n2. Wolman disease week by week. Example Clinic. July 6, 2018; https://www.example.org/wolman-weeks.\n";

/** Imports the text above and opens its draft; gives the address of the answer. */
async function startDraft(page: Page): Promise<string> {
  await page.goto("/desk/import");
  await page.getByLabel("Or paste the text").fill(text);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toContainText("It is given every week.[2]");
  return page.url().replace(/\/draft$/, "");
}

/** Opens the citation after words, by keys alone. */
async function openCitation(page: Page, words: string): Promise<void> {
  await answerText(page).focus();
  await moveCaret(page, "Control+Home");
  await selectWords(page, words);
  await moveCaret(page, "ArrowRight");
  await moveCaret(page, "ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/Place in the source/)).toBeFocused();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit for review" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Please hold the first sentence against its source.");
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

/** Keeps the words of the field by its key, and waits until the text that points to them is saved. */
async function keepPassage(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === "PUT" &&
      /editions\/[0-9a-f-]{36}\/draft$/.test(response.url()) &&
      (response.request().postData() ?? "").includes('"quoteId":"'),
  );
  await page.keyboard.press("Control+Enter");
  await expect(answerText(page)).toBeFocused();
  await saved;
}

const passage = (page: Page): Locator => page.getByLabel(/Supporting passage/);
const tick = (page: Page): Locator => page.getByRole("checkbox", { name: "Checked against the source" });
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a passage carries a sentence, a reviewer ticks it, and other words need another tick", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [author, reviewer] = [await as("specialist"), await as("reviewer")];
  const answer = await startDraft(author);

  await test.step("the writer gives the words of the source with the keyboard alone", async () => {
    await openCitation(author, "Yes, by an enzyme.");
    await expect(passage(author)).toBeVisible();
    await author.keyboard.type("p. 3");
    await author.keyboard.press("Tab");
    await expect(passage(author)).toBeFocused();
    await author.keyboard.type("All nine infants were alive after a year of treatment.");
    await expectAccessible(author);
    await keepPassage(author);
    await openCitation(author, "Yes, by an enzyme.");
    await expect(author.getByText("Not checked against the source yet.")).toBeVisible();
    await author.keyboard.press("Escape");
    await expectSaved(author);
    await submit(author);
  });

  await test.step("the reviewer reads it where the citation stands and in a list, and ticks it", async () => {
    await reviewer.goto(`${answer}/review`);
    const card = reviewer.getByRole("region", { name: "Sources and passages" });
    await expect(card).toContainText("Yes, by an enzyme.[1]");
    await expect(card).toContainText("All nine infants were alive after a year of treatment.");
    await expect(card).toContainText("Larch 2016, p. 3");
    await expect(card).toContainText("1 more citation has no passage.");
    await reviewer.getByRole("link", { name: /^Reference 1: / }).focus();
    const glance = reviewer.getByRole("tooltip");
    await expect(glance).toContainText("All nine infants");
    await expectAccessible(reviewer);
    await reviewer.keyboard.press("Escape");
    await expect(glance).toBeHidden();
    await tick(reviewer).focus();
    await reviewer.keyboard.press("Space");
    await expect(card).toContainText("1 of 1 checked against the source.");
    await expect(tick(reviewer)).toBeChecked();
    await reviewer.setViewportSize({ width: 390, height: 800 });
    await expectAccessible(reviewer);
    expect(await sideways(reviewer)).toBeLessThanOrEqual(0);
    await reviewer.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step("the tick can be taken back and set again", async () => {
    await tick(reviewer).uncheck();
    await expect(reviewer.getByText("0 of 1 checked against the source.")).toBeVisible();
    await tick(reviewer).check();
    await expect(reviewer.getByText("1 of 1 checked against the source.")).toBeVisible();
  });

  await test.step("the writer sees the tick, changes the words, and the tick is gone", async () => {
    await reviewer.getByLabel("What has to change?").fill("Quote the number of infants who were treated.");
    await reviewer.getByRole("button", { name: "Request changes" }).click();
    await expect(reviewer.getByText("Sent back to the author, with your words.")).toBeVisible();
    await author.goto(`${answer}/draft`);
    await expect(answerText(author)).toContainText("It is given every week.[2]");
    await openCitation(author, "Yes, by an enzyme.");
    await expect(author.getByText(/^Checked against the source by /)).toBeVisible();
    await passage(author).fill("Of nine infants who were treated, all were alive after a year.");
    await keepPassage(author);
    await openCitation(author, "Yes, by an enzyme.");
    await expect(author.getByText("Not checked against the source yet.")).toBeVisible();
    await author.keyboard.press("Escape");
    await expectSaved(author);
    await submit(author);
    await reviewer.goto(`${answer}/review`);
    await expect(reviewer.getByText("0 of 1 checked against the source.")).toBeVisible();
    await expect(tick(reviewer)).not.toBeChecked();
  });
});

test("when the last citation of a source goes, the source is kept for later or let go, and cited again from the list", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  await startDraft(page);
  const list = page.getByRole("region", { name: "Kept, not cited" });
  const gone = list.getByText("Example Clinic 2018 is not cited any more.");
  const removeLast = async () => {
    await answerText(page).focus();
    await moveCaret(page, "Control+Home");
    await selectWords(page, "It is given every week.");
    await moveCaret(page, "ArrowRight");
    await moveCaret(page, "ArrowRight");
    await page.keyboard.press("Delete");
  };

  await test.step("undo answers the question by itself", async () => {
    await removeLast();
    await expect(gone).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(gone).toBeHidden();
  });

  await test.step("kept by keys alone, it waits in the list and is cited from there", async () => {
    await removeLast();
    await expect(gone).toBeVisible();
    await expectAccessible(page);
    await list.getByRole("button", { name: "Keep for later: Example Clinic 2018" }).focus();
    await page.keyboard.press("Enter");
    await expect(gone).toBeHidden();
    await expect(list.getByRole("listitem")).toContainText("Wolman disease week by week.");
    await expect(list.getByRole("heading", { name: "Kept, not cited" })).toBeFocused();
    await list.getByRole("button", { name: "Cite here: Example Clinic 2018" }).focus();
    await page.keyboard.press("Enter");
    await expect(answerText(page)).toBeFocused();
    await expect(answerText(page)).toContainText("It is given every week.[2]");
    await expect(list.getByRole("listitem")).toHaveCount(0);
  });

  await test.step("let go, it is asked for no more, neither here nor by the checks", async () => {
    await removeLast();
    await list.getByRole("button", { name: "Let it go: Example Clinic 2018" }).click();
    await expect(list.getByText("Nothing. Readers never see what is kept here.")).toBeVisible();
    await expectSaved(page);
    await page.reload();
    await expect(answerText(page)).toContainText("It is given every week.");
    await expect(list.getByText("Nothing. Readers never see what is kept here.")).toBeVisible();
    await expect(page.getByText("is not cited now: readers will not see it")).toBeHidden();
  });

  await test.step("another source is kept from the library, on a phone too", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await list.getByRole("button", { name: "Keep a source" }).click();
    await page.getByRole("combobox", { name: "Find a source" }).fill("Wolman disease week by week");
    await expect(page.getByRole("option", { name: /week by week/ }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(list.getByRole("listitem")).toContainText("Wolman disease week by week.");
    await expectAccessible(page);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});
