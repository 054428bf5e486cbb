import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { copiedFrom, pasteInto } from "./support/clipboard";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const word = readFileSync("lib/testing/clipboard/word.html.txt", "utf8");

const first =
  "Rett syndrome\n\nWho gets Rett syndrome?\n\nGirls, nearly always.[1] Boys are rarely ill.[2]\n\nIt is not passed on as a rule.[1]\nLast updated: 5/6/2021\n\n1. Aster A, Beech B. Girls with Rett syndrome. Example J Rare Dis. May 4, 2014; 30(1):22-25. https://www.example.org/rett-girls.\n2. Boys with Rett syndrome. Example Clinic. July 6, 2016; https://www.example.org/rett-boys.\n";
const second =
  "Rett syndrome\n\nIs Rett syndrome inherited?\n\nRarely.[1] Talk to a geneticist.\nLast updated: 5/6/2021\n\n1. Cedar C. Mosaic parents. Example J Rare Dis. May 4, 2018; 34(2):12-15. https://www.example.org/rett-parents.\n";
const pasted = `Sleep is often poor.[1] Music helps.[2,3]

References

1. Boys with Rett syndrome. Example Clinic. July 6, 2016; https://www.example.org/rett-boys.
2. Dahlia D, Elm E. Sleep in Rett syndrome. Example J Sleep. March 1, 2019; 5(1):1-9. https://www.example.org/rett-sleep.
3. Music for children. Example Clinic. June 2, 2020; https://www.example.org/music.`;

async function startDraft(page: Page, text: string): Promise<string> {
  await page.goto("/desk/import");
  await page.getByLabel("Or paste the text").fill(text);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toBeVisible();
  return page.url();
}

const offer = (page: Page): Locator => page.getByRole("region", { name: "About what you pasted" });
const listed = (page: Page): Locator =>
  page.getByRole("region", { name: "References" }).getByRole("listitem");

async function toNewParagraphAfter(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await moveCaret(page, "Control+End");
  await page.keyboard.press("Enter");
}

test("a paste from Word keeps its lists and its table, tells what it left out, and links nothing by itself", async ({
  as,
}) => {
  const page = await as("all-roles");
  await startDraft(page, first);
  await toNewParagraphAfter(page, "It is not passed on as a rule.");
  await pasteInto(page, { html: word });
  await expect(
    answerText(page).getByRole("listitem").filter({ hasText: "made of real hair" }).last(),
  ).toBeVisible();
  await expect(answerText(page).getByRole("columnheader", { name: "Children" })).toBeVisible();
  await expect(answerText(page)).toContainText("not always permanent.[1,2]");
  await expect(answerText(page)).not.toContainText("never");
  await expect(answerText(page).locator("a[href*='ftn']")).toHaveCount(0);
  await expect(offer(page)).toContainText("Link 2 numbers to references?");
  await expect(offer(page)).toContainText(
    "1 deleted or struck-out passage, 2 comments, 2 footnote marks, 1 image",
  );
  await expect(answerText(page).getByRole("button", { name: /^reference/ })).toHaveCount(3);
  await expectAccessible(page);

  await offer(page).getByRole("button", { name: "Link to this answer’s references" }).click();
  await expect(answerText(page).getByRole("button", { name: /^reference/ })).toHaveCount(5);
  await expect(offer(page)).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(answerText(page).getByRole("button", { name: /^reference/ })).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(answerText(page)).not.toContainText("made of real hair");
  await page.keyboard.press("Control+Shift+z");
  await expect(answerText(page)).toContainText("made of real hair");
  await expectSaved(page);
});

test("a pasted list becomes references line by line, its numbers are linked in the same step, and one undo takes that back", async ({
  as,
}) => {
  const page = await as("all-roles");
  await startDraft(page, first);
  await toNewParagraphAfter(page, "It is not passed on as a rule.");
  await pasteInto(page, { text: pasted });
  await expect(offer(page)).toContainText("Link 3 numbers to references?");
  await offer(page).getByRole("button", { name: "Look at the pasted list (3)" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Already in the library")).toHaveCount(1);
  await expect(dialog.getByText("New", { exact: true })).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add 2 to the library and link 3 numbers" }).click();
  await expect(dialog).toBeHidden();
  await expect(listed(page)).toHaveCount(4);
  await expect(answerText(page)).toContainText("Sleep is often poor.[2] Music helps.[3,4]");
  await expect(answerText(page)).not.toContainText("Example J Sleep");
  await expectSaved(page);
  await answerText(page).focus();
  await page.keyboard.press("Control+z");
  await expect(answerText(page)).toContainText("Music helps.[2,3]");
  await expect(answerText(page)).toContainText("Example J Sleep");
  await expect(listed(page)).toHaveCount(2);
});

test("a paragraph copied into another answer cites the same sources by that answer's numbers, and reads with numbers in a mail", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  await startDraft(page, first);
  await selectWords(page, "Boys are rarely ill.");
  await moveCaret(page, "ArrowRight");
  await moveCaret(page, "Home");
  await moveCaret(page, "Shift+End");
  const copy = await copiedFrom(page);
  expect(copy.text).toMatch(
    /^Girls, nearly always\.\[1\] Boys are rarely ill\.\[2\]\n\nReferences\n\n1\. Aster A.*\n2\. Boys with Rett syndrome\./,
  );
  expect(copy.html).toContain("[1]");

  await startDraft(page, second);
  await toNewParagraphAfter(page, "Talk to a geneticist.");
  await pasteInto(page, copy);
  await expect(answerText(page)).toContainText(
    "Rarely.[1] Talk to a geneticist.Girls, nearly always.[2] Boys are rarely ill.[3]",
  );
  await expect(listed(page)).toHaveCount(3);
  await expect(listed(page).nth(1)).toContainText("Girls with Rett syndrome");
  await expect(offer(page)).toBeHidden();
  await expectSaved(page);

  await page.keyboard.press("Control+z");
  await pasteInto(page, { text: copy.text });
  await expect(answerText(page)).toContainText("Girls, nearly always.[1]");
  await expect(answerText(page).getByRole("button", { name: /^reference/ })).toHaveCount(1);
  await expect(offer(page)).toContainText("Link 2 numbers to references?");
});

test("paragraphs that are cut and put elsewhere take their citations along and are numbered anew", async ({
  as,
}) => {
  const page = await as("all-roles");
  await startDraft(page, first);
  await selectWords(page, "Girls, nearly always.");
  await moveCaret(page, "ArrowLeft");
  await moveCaret(page, "Shift+End");
  const cut = await copiedFrom(page, "cut");
  await expect(listed(page)).toHaveCount(1);
  await moveCaret(page, "Control+End");
  await pasteInto(page, cut);
  await expect(answerText(page)).toContainText(
    "It is not passed on as a rule.[1]Girls, nearly always.[1] Boys are rarely ill.[2]",
  );
  await expect(listed(page)).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(answerText(page)).toContainText("Girls, nearly always.[1] Boys are rarely ill.[2]");
});
