import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { signApproval } from "./support/sign";
import { expectAccessible, test } from "./support/test";

const finishedAnswer = readFileSync("e2e/fixtures/finished-answer.txt", "utf8");
const newReference = readFileSync("e2e/fixtures/new-reference.txt", "utf8");

test("a finished answer becomes a cited draft, is reviewed by somebody else and reaches its readers with a true date", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(240_000);
  const author = await as("all-roles");
  const reviewer = await as("reviewer");
  const publisher = await as("publisher");

  const answer =
    await test.step("the author imports the text and sees what could not be understood", async () => {
      await author.goto("/desk/import");
      await expectAccessible(author);
      await author.getByLabel("Or paste the text").fill(finishedAnswer);
      await author.getByRole("button", { name: "Import this text" }).click();
      await expect(author.getByText(/1 draft, \d+ things to look at/)).toBeVisible();
      await expect(author.getByText(/\[4\] refers to no reference/)).toBeVisible();
      await expectAccessible(author);
      await author.getByRole("link", { name: /Open draft/ }).click();
      await author.waitForURL(/\/draft$/);
      return author.url().replace(/\/draft$/, "");
    });

  await test.step("what is required keeps it from review", async () => {
    await expect(author.getByRole("heading", { level: 1 })).toContainText("My father has Fabry disease");
    await expect(answerText(author)).toContainText("burning pain in the hands and feet");
    await expectAccessible(author);
    await author.getByRole("button", { name: "Submit for review" }).click();
    await expect(author.getByRole("dialog").getByText("Required before review")).toBeVisible();
    await author.getByRole("button", { name: "Go on writing" }).click();
  });

  await test.step("the author cites a new source in the sentence, and gives the lost link its address", async () => {
    await selectWords(author, "[4]");
    await author.keyboard.press("Delete");
    await author.keyboard.type("[");
    await author.getByRole("combobox", { name: "Find a source" }).waitFor();
    await author.getByRole("option", { name: /Add a new reference/ }).click();
    await author.getByLabel("Paste the reference as one line").fill(newReference);
    await author.getByRole("button", { name: "Read it" }).click();
    await author.getByRole("button", { name: "Add and cite" }).click();
    await expect(author.getByRole("region", { name: "References" })).toContainText("Fabry disease revisited");
    await expect(author.getByRole("region", { name: "References" }).getByRole("listitem")).toHaveCount(4);
    await selectWords(author, "The Fabry Support & Information Group");
    await author.keyboard.press("Control+k");
    await author.getByLabel("Address").fill("https://www.fabry.org");
    await author.getByRole("button", { name: "Add the link" }).click();
    await selectWords(author, ", and you can read more about it here");
    await author.keyboard.press("Delete");
    await expectSaved(author);
    await expectAccessible(author);
  });

  await test.step("the author submits, and cannot approve their own words", async () => {
    await author.getByRole("button", { name: "Submit for review" }).click();
    const dialog = author.getByRole("dialog");
    await dialog
      .getByLabel("Note to the reviewer")
      .fill("Brought over from our old site, with the adult guideline added.");
    await dialog.getByRole("button", { name: "Submit for review" }).click();
    await expect(dialog).toBeHidden();
    await author.goto(`${answer}/review`);
    await expect(
      author
        .getByText("You wrote or submitted this edition. Somebody else must review it.")
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await expectAccessible(author);
  });

  await test.step("the reviewer claims it, comments, and requests changes with words", async () => {
    await reviewer.goto("/desk");
    await expect(reviewer.getByText("My father has Fabry disease", { exact: false }).first()).toBeVisible();
    await expectAccessible(reviewer);
    await reviewer.goto(`${answer}/review`);
    await reviewer.getByRole("button", { name: "Claim" }).click();
    await expect(reviewer.getByRole("button", { name: "Release" })).toBeVisible();
    await reviewer.getByRole("button", { name: "Request changes" }).click();
    await reviewer.getByLabel("What has to change?").fill("Say how often women should be seen.");
    await sendBack(reviewer);
    await expect(reviewer.getByText("Changes requested").first()).toBeVisible();
  });

  await test.step("the author reads the request, changes the text and submits again", async () => {
    await author.goto(`${answer}/draft`);
    await expect(author.getByText("Say how often women should be seen.")).toBeVisible();
    await selectWords(author, "even if they feel well.");
    await moveCaret(author, "ArrowRight");
    await author.keyboard.type(" Once a year is usual.");
    await expectSaved(author);
    await author.getByRole("button", { name: "Submit for review" }).click();
    await author.getByLabel("Note to the reviewer").fill("Added how often.");
    await author.getByRole("dialog").getByRole("button", { name: "Submit for review" }).click();
    await expect(author.getByRole("dialog")).toBeHidden();
  });

  await test.step("the reviewer sees what changed and signs exactly that text", async () => {
    await reviewer.goto(`${answer}/review`);
    await expect(reviewer.getByText("Once a year is usual.").filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(reviewer);
    await signApproval(reviewer);
  });

  await test.step("the publisher is asked whether the information changed, and publishes", async () => {
    await publisher.goto(`${answer}/publication`);
    await expect(publisher.getByText("Nothing blocks publication.")).toBeVisible();
    await expectAccessible(publisher);
    await publisher.getByLabel("No, wording only").check();
    await publisher.getByLabel("I reviewed the whole answer").check();
    await publisher.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(publisher.getByText("Published", { exact: true }).first()).toBeVisible();
    await expectAccessible(publisher);
  });

  await test.step("a reader finds it, with the date it came with, and its sources", async () => {
    await reader.goto("/search?q=fabry+burning+pain");
    await expectAccessible(reader);
    await reader.getByRole("link", { name: /My father has Fabry disease/ }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toContainText("My father has Fabry disease");
    await expect(reader.getByText("Last updated: 4/7/2026")).toBeVisible();
    await expect(reader.getByText("Once a year is usual.")).toBeVisible();
    await expect(reader.locator("[role=doc-bibliography] li")).toHaveCount(4);
    await expect(reader.locator("script")).toHaveCount(0);
    await expectAccessible(reader);
    await reader
      .getByRole("link", { name: /Reference 4/ })
      .first()
      .click();
    await expect(reader.locator("#ref-4")).toBeInViewport();
  });

  await test.step("every step stands on the timeline", async () => {
    await publisher.goto(answer);
    for (const told of [
      "imported",
      "submitted edition 1",
      "claimed the review",
      "requested changes",
      "approved edition 1",
      "published edition 1",
    ]) {
      await expect(publisher.getByText(told, { exact: false }).first()).toBeVisible();
    }
    await expectAccessible(publisher);
  });
});

async function sendBack(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  const place = (await dialog.count()) > 0 ? dialog : page.getByRole("main");
  await place
    .getByRole("button", { name: /Request changes|Send back/ })
    .last()
    .click();
}
