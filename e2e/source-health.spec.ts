import { expect, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret } from "./support/editor";
import { expectAccessible, test } from "./support/test";

// Sources of these stories are made up; the server of the stories asks nobody outside.
const PAGE = "https://example.org/answer-desk-story-16";
const COPY = `https://web.archive.org/web/20170210093000/${PAGE}`;

test("a web page that nobody is known to have opened is given up, gets a copy beside it and is confirmed, all on the health screen", async ({
  as,
}) => {
  const writer = await as("all-roles");
  await importAnswer(writer, "Help at school", [
    `Help at school, made up for a story. Example Organization. January 5, 2024; ${PAGE}.`,
  ]);
  const row = writer.getByRole("row").filter({ hasText: "Help at school, made up" });
  const press = (name: RegExp) => row.getByRole("button", { name }).press("Enter");

  await test.step("it stands among those without an access date, wide and on a phone", async () => {
    await writer.goto("/desk/references/health?kind=unopened");
    await expect(row).toContainText("Open the page");
    await expectAccessible(writer);
    await writer.setViewportSize({ width: 390, height: 844 });
    expect(await writer.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible(writer);
    await writer.setViewportSize({ width: 1280, height: 720 });
    await press(/^Check now/);
    await expect(writer.getByText("It will be checked in a moment, if the network is there")).toBeVisible();
  });

  await test.step("by keyboard it is said to be gone; its address stays", async () => {
    await press(/^It is gone/);
    await expectAccessible(writer);
    await writer.keyboard.press("Escape");
    await expect(writer.getByRole("alertdialog").or(writer.getByRole("dialog"))).toHaveCount(0);
    await press(/^It is gone/);
    await writer.getByRole("button", { name: "It is gone", exact: true }).press("Enter");
    await expect(writer.getByText("Kept: the page is gone")).toBeVisible();
    await writer.goto("/desk/references/health?kind=dead");
    await expect(row).toContainText("Gone");
    await expect(row).toContainText("opened it and said that it is gone.");
    await expect(row.getByRole("link", { name: "Open the page" })).toHaveAttribute("href", PAGE);
    await expectAccessible(writer);
  });

  await test.step("a copy in an archive is set beside it, once its address is one", async () => {
    await press(/^Use a copy/);
    const address = writer.getByLabel("Address of the copy");
    await address.fill("https://example.org/no-archive");
    await writer.getByRole("button", { name: "Use this copy" }).click();
    await expect(writer.getByText("Give an address of the Internet Archive")).toBeVisible();
    await expectAccessible(writer);
    await address.fill(COPY);
    await writer.getByRole("button", { name: "Use this copy" }).click();
    await expect(row.getByRole("link", { name: "Copy in an archive" })).toHaveAttribute("href", COPY);
    await expect(row.getByRole("link", { name: "Open the page" })).toHaveAttribute("href", PAGE);
  });

  await test.step("opened and confirmed, it is on no list any more, and today is its access date", async () => {
    await press(/^I opened it, it supports the text/);
    await expect(row).toHaveCount(0);
    await expect(writer.getByText("Confirmed: today is its access date")).toBeVisible();
    await writer.goto("/desk/references/health?kind=unopened");
    await expect(writer.getByRole("heading", { name: "Web pages without an access date" })).toBeVisible();
    await expect(row).toHaveCount(0);
    await expectAccessible(writer);
  });
});

test("with the network off a source with a DOI says that it waits, and saving and citing go on", async ({
  as,
}) => {
  const writer = await as("all-roles");
  const draft = await importAnswer(writer, "Waiting", [
    "Storyteller C. Waiting for a network that is off. J Invent Res. March, 2017; 5(1):1-2. https://doi.org/10.5555/answer-desk-story-15.",
  ]);
  await writer.goto("/desk/references?q=10.5555%2Fanswer-desk-story-15");
  await writer
    .getByRole("main")
    .getByRole("link", { name: /Storyteller/ })
    .first()
    .click();
  await writer.getByRole("button", { name: "Look it up" }).click();
  await expect(writer.getByText(/^Waiting for the look-up\./)).toBeVisible();
  await expect(writer.getByRole("button", { name: /^Look (it up|up again)/ })).toHaveCount(0);
  await expectAccessible(writer);
  await writer.goto("/desk/references/health?kind=look-ups");
  const row = writer.getByRole("row").filter({ hasText: "Waiting for a network that is off" });
  await expect(row).toContainText("Waiting for the look-up.");
  await expectAccessible(writer);

  await writer.goto(`${draft}/draft`);
  await answerText(writer).focus();
  await moveCaret(writer, "Control+End");
  await writer.keyboard.type(" It goes on.");
  await cite(writer, "network that is off");
  await expectSaved(writer);
  await writer.reload();
  await expect(answerText(writer)).toContainText("It goes on.");
  await expect(
    writer.getByRole("region", { name: "References" }).getByRole("button", { name: "cited 2 times" }),
  ).toBeVisible();
});

test("what kind of evidence a source is stands beside it in the picker and in the list below the answer", async ({
  as,
}) => {
  const writer = await as("all-roles");
  await writer.goto("/desk/references/new");
  await writer
    .getByLabel("References", { exact: true })
    .fill(
      `PMID- 90000916\nDP  - 2001 Apr\nTI  - One child with a made-up condition of stories.\nPG  - 39\nFAU - Storyteller, Dora\nLA  - eng\nPT  - Case Reports\nPT  - Journal Article\nTA  - J Invent Res\nJT  - Journal of invented research\nVI  - 1\n`,
    );
  await writer.getByRole("button", { name: "Read them" }).click();
  await writer.getByRole("button", { name: "Add the chosen one" }).click();
  await expect(writer.getByRole("status")).toContainText("1 added");

  await importAnswer(writer, "Evidence", [
    "Storyteller E. Something else. J Invent Res. March, 2025; 6(1):1-2. https://doi.org/10.5555/answer-desk-story-e.",
  ]);
  await answerText(writer).focus();
  await moveCaret(writer, "Control+End");
  await writer.keyboard.type("[");
  await writer.getByRole("combobox", { name: "Find a source" }).fill("made-up condition of stories");
  const option = writer.getByRole("option", { name: /One child with a made-up condition/ });
  await expect(option).toContainText("Case report");
  await expect(option).toContainText(/\d+ years old/);
  await expectAccessible(writer);
  await option.click();
  const list = writer.getByRole("region", { name: "References" });
  await expect(list.getByRole("listitem").filter({ hasText: "One child" })).toContainText("Case report");
  await expectSaved(writer);
  await writer.reload();
  await expect(list.getByRole("listitem").filter({ hasText: "One child" })).toContainText("Case report");
  await expectAccessible(writer);
});

/** An answer of one sentence that cites the first of some references, as a draft that is open. */
async function importAnswer(writer: Page, word: string, lines: readonly string[]): Promise<string> {
  await writer.goto("/desk/import");
  await writer
    .getByLabel("Or paste the text")
    .fill(
      `Cystinosis\n\nIs there more to know about cystinosis? (${word})\n\nYes, there is.[1]\nLast updated: 5/6/2020\n\n\n${lines.map((line, at) => `  ${at + 1}. ${line}`).join("\n")}\n`,
    );
  await writer.getByRole("button", { name: "Import this text" }).click();
  await writer.getByRole("link", { name: /Open draft/ }).click();
  await writer.waitForURL(/\/draft$/);
  await expect(answerText(writer)).toContainText("Yes, there is.");
  return writer.url().replace(/\/draft$/, "");
}

async function cite(writer: Page, words: string): Promise<void> {
  await writer.keyboard.type("[");
  await writer.getByRole("combobox", { name: "Find a source" }).fill(words);
  await writer.getByRole("option", { name: new RegExp(words) }).click();
}
