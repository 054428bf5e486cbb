import { expect, type Locator, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const text =
  "Pompe disease\n\nCan Pompe disease be treated?\n\nYes.[1] Enzymes are given for life.[2] Exercise helps.[1] It is no cure.\nLast updated: 5/6/2021\n\n1. Fir F, Gorse G. Enzymes for Pompe disease. Example J Rare Dis. May 4, 2015; 31(1):2-5. https://www.example.org/pompe-enzymes.\n2. Pompe disease at home. Example Clinic. July 6, 2017; https://www.example.org/pompe-home.\n";

async function startDraft(page: Page): Promise<void> {
  await page.goto("/desk/import");
  await page.getByLabel("Or paste the text").fill(text);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toContainText("It is no cure.");
}

const listed = (page: Page): Locator =>
  page.getByRole("region", { name: "References" }).getByRole("listitem");
const picker = (page: Page): Locator => page.getByRole("combobox", { name: "Find a source" });

async function after(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await moveCaret(page, "ArrowRight");
}

test("sources are cited, heard, moved over and removed with the keyboard alone", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  await startDraft(page);
  await expect(answerText(page)).toContainText("Yes.[1] Enzymes are given for life.[2] Exercise helps.[1]");
  await expect(listed(page).first()).toContainText("cited 2 times");

  await test.step("the bracket opens the picker; Escape leaves the bracket, a second one too", async () => {
    await after(page, "It is no cure.");
    await page.keyboard.type(" [");
    await expect(picker(page)).toBeFocused();
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(picker(page)).toBeHidden();
    await expect(answerText(page)).toBeFocused();
    await page.keyboard.type("sic] [");
    await expect(picker(page)).toBeFocused();
    await page.keyboard.press("[");
    await expect(picker(page)).toBeHidden();
    await expect(answerText(page)).toBeFocused();
    await page.keyboard.type("so]");
    await expect(answerText(page)).toContainText("It is no cure. [sic] [so]");
    // For a moment after it got the focus, the editor takes a caret at the very start for the browser's doing.
    await expectSaved(page);
  });

  await test.step("arrows and Enter cite, and the numbers are counted anew and back", async () => {
    await selectWords(page, "Yes.");
    await moveCaret(page, "ArrowLeft");
    await page.keyboard.press("Control+Alt+c");
    await picker(page).fill("Pompe disease at home");
    await expect(page.getByRole("option", { name: /Pompe disease at home/ })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(answerText(page)).toBeFocused();
    await expect(answerText(page)).toContainText(
      "[1]Yes.[2] Enzymes are given for life.[1] Exercise helps.[2]",
    );
    await page.keyboard.press("Control+z");
    await expect(answerText(page)).toContainText("Yes.[1] Enzymes are given for life.[2]");
  });

  await test.step("the arrow keys stop at a citation, which says what it is; Enter opens it, Escape comes back", async () => {
    await after(page, "Enzymes are given for life.");
    await moveCaret(page, "ArrowRight");
    const voice = page.getByRole("status").filter({ hasText: "Reference 2, Example Clinic 2017" });
    await expect(voice).toContainText("Press Enter for its details, Delete to remove it.");
    await expect(
      answerText(page).getByRole("button", { name: "reference 2, Example Clinic 2017" }),
    ).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(/Place in the source/)).toBeFocused();
    await page.keyboard.type("p. 3");
    await page.keyboard.press("Enter");
    await expect(answerText(page)).toBeFocused();
    await expect(
      answerText(page).getByRole("button", { name: "reference 2, Example Clinic 2017, p. 3" }),
    ).toBeVisible();
  });

  await test.step("Delete removes it and says so; the last citation gone, its source leaves the list", async () => {
    await after(page, "Enzymes are given for life.");
    await moveCaret(page, "ArrowRight");
    await page.keyboard.press("Delete");
    await expect(page.getByText("Citation removed. 1 reference left.")).toBeAttached();
    await expect(listed(page)).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(listed(page)).toHaveCount(2);
    await expectSaved(page);
  });
});

test("the toolbar, the sheet of keys and the box to find words are reached by keys and left by Escape", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  await startDraft(page);
  await after(page, "It is no cure.");
  await page.keyboard.press("Alt+F10");
  const toolbar = page.getByRole("toolbar", { name: "Formatting" });
  await expect(toolbar.getByRole("button", { name: "Undo" })).toBeFocused();
  await moveCaret(page, "End");
  await moveCaret(page, "ArrowLeft");
  await expect(toolbar.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(answerText(page)).toBeFocused();

  await page.keyboard.press("Control+/");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Cite a source (or type [)")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(answerText(page)).toBeFocused();

  await page.keyboard.press("Control+h");
  const box = page.getByRole("search", { name: "Find in the answer" });
  await expect(box.getByRole("textbox", { name: "Find", exact: true })).toBeFocused();
  await page.keyboard.type("pompe");
  await expect(box).toContainText("Not found");
  await box.getByRole("textbox", { name: "Find", exact: true }).fill("enzymes");
  await expect(box).toContainText("1 of 1");
  await box.getByRole("textbox", { name: "Find", exact: true }).fill("is");
  await expect(box).toContainText("of 2");
  await expectAccessible(page);
  await box.getByRole("checkbox", { name: "Whole words" }).check();
  await expect(box).toContainText("1 of 1");
  await box.getByRole("textbox", { name: "Replace with" }).fill("was");
  await box.getByRole("button", { name: "Replace all" }).click();
  await expect(answerText(page)).toContainText("It was no cure.");
  await box.getByRole("textbox", { name: "Find", exact: true }).fill("cure");
  await expect(box).toContainText("1 of 1");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(answerText(page)).toBeFocused();
  expect(await page.evaluate(() => String(getSelection()))).toBe("cure");
  await page.keyboard.press("Control+z");
  await expect(answerText(page)).toContainText("It is no cure.");
  await expect(
    page.getByText(/\d+ words, about 1 minute to read · 3 citations of 2 references/),
  ).toBeVisible();
});

test("an answer is written and cited at 400 % zoom without scrolling sideways", async ({ as }) => {
  const page = await as("all-roles");
  await page.setViewportSize({ width: 320, height: 640 });
  await startDraft(page);
  await after(page, "It is no cure.");
  await page.keyboard.type("[");
  await expect(picker(page)).toBeFocused();
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await expect(page.getByRole("option").first()).toBeInViewport();
  // The picker lies over buttons of the page, of which axe then counts only what it leaves in sight.
  await expectAccessible(page, ["target-size"]);
  await page.keyboard.press("Escape");
  await expect(answerText(page)).toBeFocused();
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("search", { name: "Find in the answer" })).toBeInViewport({ ratio: 1 });
  expect(await sideways()).toBeLessThanOrEqual(0);
});
