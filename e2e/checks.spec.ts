import { expect, type Locator, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const finished = (question: string, ...paragraphs: string[]) => `Harbour Rare Disease Centre

Fabry disease

${question}

${paragraphs.join("\n\n")}
Last updated: 3/2/2026

Warm regards,
Harbour Information Specialist

  1. Okafor NB, Lind P. Pain in the hands and feet. Rare Nerve Rev. May, 2014; 3(1):2-5.
  2. Lind P. Rest and warmth. Rare Nerve Rev. June, 2015; 4(1):7-9.
`;

async function importDraft(page: Page, text: string): Promise<string> {
  await page.goto("/desk/import");
  await page.getByLabel("Or paste the text").fill(text);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  return page.url().replace(/\/draft$/, "");
}

const checks = (page: Page): Locator => page.getByRole("region", { name: "Checks" });
const selection = (page: Page) => page.evaluate(() => String(getSelection()));

test("a finding leads to its words, is put right and undone, is dismissed with a reason that a reviewer reads, and what is required keeps the draft from review", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const author = await as("specialist");
  const reviewer = await as("reviewer");

  const answer = await test.step("the author sees what is to be put right", async () => {
    const place = await importDraft(
      author,
      finished(
        "Call me at (301) 555-0142: why do my hands burn?",
        "Most people feel it in the the hands first.[1] It is worse in the heat.[2] Rest helps.[7]",
        "Most families know somebody who has it.",
      ),
    );
    await expect(checks(author).getByText("2 required, 2 advice")).toBeVisible();
    await expectAccessible(author);
    return place;
  });

  await test.step("a finding is gone to by press and by key", async () => {
    await checks(author).getByRole("button", { name: "the the", exact: true }).click();
    await expect.poll(() => selection(author)).toBe("the the");
    await expect(answerText(author)).toBeFocused();
    await author.keyboard.press("F8");
    await expect.poll(() => selection(author)).toBe("[7]");
    await author.keyboard.press("Shift+F8");
    await expect.poll(() => selection(author)).toBe("the the");
    await author.keyboard.press("Shift+F8");
    await expect(author.getByRole("textbox", { name: "Question" })).toBeFocused();
    await expectAccessible(author);
  });

  await test.step("it is put right by one press, and that can be undone", async () => {
    await checks(author).getByRole("button", { name: "Delete the repetition" }).click();
    await expect(answerText(author)).toContainText("feel it in the hands first");
    await expect(checks(author).getByText("Done: Delete the repetition.")).toBeVisible();
    await checks(author).getByRole("button", { name: "Undo" }).click();
    await expect(answerText(author)).toContainText("feel it in the the hands first");
    await checks(author).getByRole("button", { name: "Delete the repetition" }).click();
    await expect(checks(author).getByText("2 required, 1 advice")).toBeVisible();
  });

  await test.step("a false alarm is dismissed with a reason, and brought back", async () => {
    await expectSaved(author);
    await dismiss(author, "Claims without a source", "General knowledge");
    await expect(checks(author).getByText("2 required", { exact: true })).toBeVisible();
    await checks(author).getByText("Dismissed (1)").click();
    await expect(checks(author).getByText("General knowledge")).toBeVisible();
    await expectAccessible(author);
    await checks(author).getByRole("button", { name: "Bring back" }).click();
    await expect(checks(author).getByText("2 required, 1 advice")).toBeVisible();
    await dismiss(author, "Claims without a source", "General knowledge");
  });

  await test.step("what is required keeps it from review, and the dialog leads there", async () => {
    await author.getByRole("button", { name: "Submit for review" }).click();
    const dialog = author.getByRole("dialog");
    await expect(dialog.getByText("Required before review")).toBeVisible();
    await expectAccessible(author);
    await dialog.getByRole("button", { name: /“\[7\]” is typed text/ }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => selection(author)).toBe("[7]");
    await author.keyboard.press("Delete");
    await expect(checks(author).getByText("1 required", { exact: true })).toBeVisible();
  });

  await test.step("a number that is nobody’s is answered for, and the draft goes to review", async () => {
    await expectSaved(author);
    await dismiss(author, "Personal data of a reader", "A public number or place");
    await expect(checks(author).getByText("Nothing to put right.")).toBeVisible();
    await author.getByRole("button", { name: "Submit for review" }).click();
    const dialog = author.getByRole("dialog");
    await dialog.getByLabel("Note to the reviewer").fill("New answer. Please look at the first sentence.");
    await dialog.getByRole("button", { name: "Submit for review" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("the reviewer reads the reasons, and they are on the timeline", async () => {
    await reviewer.goto(`${answer}/review`);
    const card = checks(reviewer);
    await expect(card.getByText("Dismissed with a reason (2)")).toBeVisible();
    await expect(card.getByText("General knowledge")).toBeVisible();
    await expect(card.getByText("A public number or place")).toBeVisible();
    await expectAccessible(reviewer);
    await reviewer.goto(answer);
    await expect(reviewer.getByText("brought back a finding of the checks").first()).toBeVisible();
  });
});

async function dismiss(page: Page, group: string, reason: string): Promise<void> {
  await checks(page)
    .getByRole("group", { name: group })
    .getByRole("button", { name: "This is no fault…" })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: reason }).click();
  await expect(dialog.getByLabel("Reason", { exact: true })).toHaveValue(reason);
  await dialog.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("hundreds of findings stay quick, fold away and are gone through with the keyboard alone", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const author = await as("specialist");
  const paragraphs = Array.from(
    { length: 120 },
    (_, at) => `Passage ${at + 1} says that most people get the the better of it, as in [${at + 50}].`,
  );
  await importDraft(author, finished("What helps most people?", ...paragraphs));
  await expect(checks(author).getByText("120 required, 120 advice")).toBeVisible();
  await expectAccessible(author);

  await test.step("a long list shows its first, and all when asked", async () => {
    const numbers = checks(author).getByRole("group", { name: "Numbers that are no citations" });
    await expect(numbers.getByRole("listitem")).toHaveCount(5);
    await numbers.getByRole("button", { name: "Show all 120" }).click();
    await expect(numbers.getByRole("listitem")).toHaveCount(120);
    await numbers.getByRole("button", { expanded: true }).click();
    await expect(numbers.getByRole("listitem")).toHaveCount(0);
  });

  await test.step("the keyboard opens a group, puts all of it right and stays in the list", async () => {
    const repeated = checks(author).getByRole("group", { name: "Repeated words" });
    await repeated.getByRole("button", { expanded: false }).focus();
    await author.keyboard.press("Enter");
    const all = repeated.getByRole("button", { name: "Put all 120 right" });
    await all.focus();
    await author.keyboard.press("Enter");
    await expect(checks(author).getByText("120 put right.")).toBeVisible();
    await expect(answerText(author)).not.toContainText("the the");
    await expect(repeated).toHaveCount(0);
    await expect
      .poll(() => author.evaluate(() => document.activeElement?.closest("section") !== null))
      .toBe(true);
  });

  await test.step("one undo brings all back", async () => {
    await checks(author).getByRole("button", { name: "Undo" }).press("Enter");
    await expect(checks(author).getByRole("group", { name: "Repeated words" })).toBeVisible();
    await expect(answerText(author)).toBeFocused();
  });

  await test.step("typing goes on, and the marks can be switched off", async () => {
    await moveCaret(author, "Control+End");
    await author.keyboard.type(" The end.");
    await expect(answerText(author)).toContainText("The end.");
    await expect(author.locator(".finding-mark").first()).toBeVisible();
    await checks(author).getByRole("switch", { name: "Mark them in the text" }).press("Space");
    await expect(author.locator(".finding-mark")).toHaveCount(0);
    await checks(author).getByRole("switch", { name: "Mark them in the text" }).press("Space");
    await expect(author.locator(".finding-mark").first()).toBeVisible();
    await expectAccessible(author);
  });
});
