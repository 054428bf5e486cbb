import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { signApproval } from "./support/sign";
import { expectAccessible, test } from "./support/test";

// Sources and notices of this story are made up, so that no other story stands on them.
const DOI = "10.5555/answer-desk-story-9";
const TITLE = "Stopping a made-up treatment in cystinosis";
const answerText = readFileSync("e2e/fixtures/retracted-answer.txt", "utf8");

test("a notice comes in by a list: its case names the sentences, one button opens another review with comments, it is acknowledged once, and without a fix a publication needs a reason", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(240_000);
  const [writer, reviewer, publisher, administrator] = [
    await as("all-roles"),
    await as("reviewer"),
    await as("publisher"),
    await as("admin"),
  ];
  const live = await importAnswer(writer, "summer");
  const draft = await importAnswer(writer, "winter");
  await bringToPublication({ writer, reviewer, publisher }, live);
  await publisher.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(publisher.getByText("Edition 1 is live")).toBeVisible();
  const page =
    (await publisher.getByRole("link", { name: "Open the public page" }).getAttribute("href")) ?? "";
  const before = await (await reader.request.get(page)).text();
  expect(before).toContain("in summer without harm");

  await test.step("an administrator uploads the list, twice", async () => {
    await administrator.goto("/desk/references/health");
    await expectAccessible(administrator);
    for (const words of [/1 notice about our sources, 1 new/, /1 notice about our sources, 0 new/]) {
      await upload(administrator);
      await expect(administrator.getByText(words)).toBeVisible();
    }
    await expectAccessible(administrator);
  });

  const source =
    await test.step("the health screen leads to the case by keyboard, wide and on a phone", async () => {
      await writer.goto("/desk/references/health");
      await reachByTab(writer, /Retracted, on live pages/);
      await writer.keyboard.press("Enter");
      await writer.waitForURL(/kind=retracted-live/);
      const row = writer.getByRole("row").filter({ hasText: TITLE });
      await expect(row).toContainText("Retracted");
      await expectAccessible(writer);
      await writer.setViewportSize({ width: 390, height: 844 });
      await expectNoSideways(writer);
      await expectAccessible(writer);
      await writer.setViewportSize({ width: 1280, height: 720 });
      await row.getByRole("link", { name: "Open the source" }).press("Enter");
      await writer.waitForURL(/\/desk\/references\/[0-9a-f-]{36}$/);
      return writer.url();
    });

  await test.step("the case names the sentence on the live page and in the draft", async () => {
    await expect(writer.getByRole("heading", { name: /^Open case/ })).toBeVisible();
    await expect(writer.getByText("2 sentences on 2 pages and drafts rest on it.")).toBeVisible();
    for (const season of ["summer", "winter"])
      await expect(writer.locator("blockquote", { hasText: `in ${season} without harm` })).toBeVisible();
    await expect(writer.getByText("Error in Data")).toBeVisible();
    await expectAccessible(writer);
    await writer.setViewportSize({ width: 390, height: 844 });
    await expectNoSideways(writer);
    await writer.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("one button opens another review, with a comment at the sentence", async () => {
    await writer.getByRole("button", { name: "Open all 2 for review" }).click();
    await expectAccessible(writer);
    await writer.getByRole("button", { name: "Open them" }).click();
    const outcomes = writer.getByRole("list", { name: "What became of each answer" });
    await expect(outcomes).toContainText("A new edition is open, one comment.");
    await expect(outcomes).toContainText("The open edition has comments, one comment.");
    await expectAccessible(writer);
    for (const answer of [live, draft]) {
      await writer.goto(`${answer}/draft`);
      await expect(writer.getByText("Something was said about a source of this answer")).toBeVisible();
      await expect(
        writer.getByText(/was retracted .*Check the sentence against another source/),
      ).toBeVisible();
      await expectAccessible(writer);
    }
  });

  await test.step("it is acknowledged once with a reason, and never asks again", async () => {
    await writer.goto(source);
    await writer.getByRole("button", { name: "Acknowledge" }).click();
    const dialog = writer.getByRole("dialog");
    await dialog.getByRole("button", { name: "Acknowledge" }).click();
    await expect(dialog.getByText("Say in a few words what was done about it")).toBeVisible();
    await expectAccessible(writer);
    await dialog.getByLabel("What was done about it?").fill("Another source is looked for in both answers.");
    await dialog.getByRole("button", { name: "Acknowledge" }).click();
    await expect(writer.getByRole("heading", { name: "What was said about this source" })).toBeVisible();
    await expect(writer.getByRole("button", { name: "Acknowledge" })).toHaveCount(0);
    await upload(administrator);
    await expect(administrator.getByText(/1 notice about our sources, 0 new/)).toBeVisible();
    await writer.goto(`${live}/draft`);
    await expect(writer.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(writer.getByText("Something was said about a source of this answer")).toHaveCount(0);
    await writer.goto("/desk/references/health?kind=cases");
    await expect(writer.getByRole("row").filter({ hasText: TITLE })).toHaveCount(0);
  });

  await test.step("published again without a fix, it needs a reason", async () => {
    await writer.goto(`${live}/draft`);
    await writer.getByRole("button", { name: "Resolve" }).click();
    await expect(writer.getByRole("button", { name: "Resolve" })).toHaveCount(0);
    await bringToPublication({ writer, reviewer, publisher }, live);
    const publish = publisher.getByRole("button", { name: "Publish", exact: true });
    await expect(
      publisher.getByText(/was retracted\. Cite another source, or state why/).first(),
    ).toBeVisible();
    await expect(publish).toBeDisabled();
    await expectAccessible(publisher);
    await writer.goto(source);
    await writer.getByRole("button", { name: "State why it may be cited" }).click();
    await writer
      .getByLabel("Why may it be cited?")
      .fill("The answer is about the claim itself; it is put right in the next edition.");
    await writer.getByRole("button", { name: "State the reason" }).click();
    await expect(
      writer.getByText(/^Cited all the same: “The answer is about the claim itself/),
    ).toBeVisible();
    await publisher.reload();
    await expect(publisher.getByText("was retracted, and is cited for a stated reason.")).toBeVisible();
    await expect(publish).toBeEnabled();
    await expectAccessible(publisher);
    await publisher.goto(`${live}/preview`);
    const preview = publisher.frameLocator("iframe");
    await expect(preview.getByText(/Retraction in: doi:10\.5555\/answer-desk-notice-9\./)).toBeVisible();
  });

  expect(await (await reader.request.get(page)).text()).toBe(before);
});

/** A list as Retraction Watch gives it, with one row about the source of this story. */
async function upload(administrator: Page): Promise<void> {
  const head =
    "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason";
  const rows = [
    "1,Of somebody else,1/2/2026 0:00,,0,10.5555/of-nobody,0,Retraction,+Error in Data;",
    `2,"Made up, for a story",11/20/2026 0:00,10.5555/answer-desk-notice-9,0,${DOI},0,Retraction,+Error in Data;`,
  ];
  const chooser = administrator.waitForEvent("filechooser");
  await administrator.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles({
    name: "list.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${[head, ...rows].join("\n")}\n`),
  });
}

async function importAnswer(writer: Page, season: string): Promise<string> {
  await writer.goto("/desk/import");
  await writer.getByLabel("Or paste the text").fill(answerText.replaceAll("QUESTION", season));
  await writer.getByRole("button", { name: "Import this text" }).click();
  await writer.getByRole("link", { name: /Open draft/ }).click();
  await writer.waitForURL(/\/draft$/);
  return writer.url().replace(/\/draft$/, "");
}

type People = { writer: Page; reviewer: Page; publisher: Page };

/** Submits, approves and leaves the publisher before the button. */
async function bringToPublication({ writer, reviewer, publisher }: People, answer: string): Promise<void> {
  await writer.goto(`${answer}/draft`);
  await writer.getByRole("button", { name: "Submit for review" }).click();
  const dialog = writer.getByRole("dialog");
  await dialog.getByLabel("Note to the reviewer").fill("As it stands.");
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(dialog).toBeHidden();
  await reviewer.goto(`${answer}/review`);
  await reviewer.getByRole("button", { name: "Claim" }).click();
  await expect(reviewer.getByRole("button", { name: "Release" })).toBeVisible();
  await signApproval(reviewer);
  await publisher.goto(`${answer}/publication`);
  await publisher.getByLabel("No, wording only").check();
  await publisher.getByLabel("I reviewed the whole answer").check();
}

async function reachByTab(page: Page, name: RegExp): Promise<void> {
  const wanted = page.getByRole("link", { name });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((link) => link === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} cannot be reached by keyboard.`);
}

async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}
