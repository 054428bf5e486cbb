import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { bringIn, expectFits } from "./support/library";
import { test } from "./support/test";

const list = readFileSync("e2e/fixtures/five-references.txt", "utf8");
const sources = ["Alder 2013", "Elm 2016", "Hornbeam 2015", "Scarring Hair Loss", "Thinning hair"];

/** Presses Tab until the wanted thing has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
      return label?.textContent || at?.getAttribute("aria-label") || at?.textContent || "";
    });
  for (let step = 0; step < 80; step++) {
    if (name.test((await named()).trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}.`);
}

test("a specialist who has never seen the library adds five references by pasting their list, cites them and finds where one is used, by the keyboard alone", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const page = await as("specialist");

  await test.step("from the desk to the library, and to the box that takes the list", async () => {
    await tabTo(page, /^References$/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "References" })).toBeVisible();
    await tabTo(page, /^Add references$/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Add references" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Read them" })).toBeEnabled();
    await tabTo(page, /^References$/);
    await tabTo(page, /^References(?! )/);
  });

  await test.step("the pasted list is five new sources, and one key adds them", async () => {
    await page.getByLabel("References", { exact: true }).focus();
    await page.keyboard.insertText(list);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("status")).toHaveText("5 new.");
    await expectFits(page);
    await tabTo(page, /^Add the 5 chosen$/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toHaveText("0 new, 5 added.");
    await expectFits(page);
  });

  const answer = await bringIn(page, {
    ...{ topic: "Parry-Romberg syndrome", question: "Can Parry-Romberg syndrome make hair thin?" },
    paragraphs: ["It can.", "One side is worse.", "Light may help.", "Scars do not heal.", "Ask a doctor."],
    references: [],
  });

  await test.step("each is cited where it belongs: a bracket, a word, Enter", async () => {
    const sentences = [
      "It can.",
      "One side is worse.",
      "Light may help.",
      "Scars do not heal.",
      "Ask a doctor.",
    ];
    const words = ["alder 2013", "scleroderma of one side", "hornbeam", "scarring", "thinning hair"];
    for (const [at, sentence] of sentences.entries()) {
      await selectWords(page, sentence);
      await moveCaret(page, "ArrowRight");
      await page.keyboard.type("[");
      const picker = page.getByRole("combobox", { name: "Find a source" });
      await expect(picker).toBeFocused();
      await page.keyboard.type(words[at] ?? "");
      await page.keyboard.press("Enter");
      await expect(answerText(page)).toContainText(`${sentence}[${at + 1}]`);
    }
    await expect(page.getByRole("region", { name: "References" }).getByRole("listitem")).toHaveCount(5);
    await expectSaved(page);
  });

  await test.step("where one is used stands on its page, one search away, and leads back to the sentence", async () => {
    await page.goto("/desk/references");
    await tabTo(page, /^Search references$/);
    await page.keyboard.type("hornbeam");
    await expect(page).toHaveURL(/q=hornbeam/);
    await expect(page.getByRole("table").getByRole("link")).toHaveCount(1);
    await tabTo(page, /^Hornbeam/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(sources[2] ?? "");
    await expectFits(page);
    await tabTo(page, /^Light may help\./);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${new URL(answer, page.url()).pathname}/draft\\?cite=`));
    await expect(page.getByRole("dialog", { name: "Reference 3" })).toBeVisible();
    await expectFits(page);
  });
});
