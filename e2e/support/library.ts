import { expect, type Locator, type Page } from "@playwright/test";
import { answerText } from "./editor";
import { signApproval } from "./sign";
import { expectAccessible } from "./test";

/** An answer as another system wrote it: a topic, a question, paragraphs with their numbers, and the list they stand for. */
export type Finished = { topic: string; question: string; paragraphs: string[]; references: string[] };

/** Brings a finished answer in as a draft, opens it, and answers its address without `/draft`. */
export async function bringIn(page: Page, finished: Finished): Promise<string> {
  const { topic, question, paragraphs, references } = finished;
  const list = references.map((reference, at) => `${at + 1}. ${reference}`).join("\n");
  await page.goto("/desk/import");
  await page
    .getByLabel("Or paste the text")
    .fill(`${topic}\n\n${question}\n\n${paragraphs.join("\n\n")}\nLast updated: 5/6/2021\n\n${list}\n`);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toContainText(paragraphs.at(-1)?.replace(/\[\d+\]$/, "") ?? "");
  return page.url().replace(/\/draft$/, "");
}

/** Submits the open draft for review. */
export async function submitDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit for review" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Note to the reviewer").fill("Please look at it.");
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(dialog).toBeHidden();
}

/** Leads a submitted answer through somebody else's review to its readers, and answers its public path. */
export async function publish(answer: string, people: { reviewer: Page; publisher: Page }): Promise<string> {
  const { reviewer, publisher } = people;
  await reviewer.goto(`${answer}/review`);
  await reviewer.getByRole("button", { name: "Claim" }).click();
  await expect(reviewer.getByRole("button", { name: "Release" })).toBeVisible();
  await signApproval(reviewer);
  await publisher.goto(`${answer}/publication`);
  await publisher.getByLabel("No, wording only").check();
  await publisher.getByLabel("I reviewed the whole answer").check();
  await publisher.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(publisher.getByText("Published", { exact: true }).first()).toBeVisible();
  const link = publisher.locator("a[href*='/answers/']:not([href*='/desk/'])").first();
  return (await link.getAttribute("href")) ?? "";
}

/** Finds a reference in the library by words, opens it, and answers its address. */
export async function openReference(page: Page, words: string): Promise<string> {
  await page.goto(`/desk/references?${new URLSearchParams({ q: words })}`);
  await page.getByRole("table").getByRole("link").first().click();
  await page.waitForURL(/references\/[0-9a-f-]{36}$/);
  return page.url();
}

/** The part of a reference's page that says where it is cited. */
export function placesOf(page: Page, group: "Open editions" | "Live pages" | "Texts of the past"): Locator {
  return page.getByRole("region", { name: group });
}

/** axe at both widths, and nothing that has to be scrolled sideways. */
export async function expectFits(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `sideways at ${width}`,
    ).toBeLessThanOrEqual(0);
  }
}
