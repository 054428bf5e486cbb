import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { expectSaved, selectWords } from "./support/editor";
import { bringIn, publish, submitDraft } from "./support/library";
import { expectAccessible, test } from "./support/test";

const story = (question: string) => ({
  topic: "Sneddon syndrome",
  question,
  paragraphs: ["Sneddon syndrome is rare.[1]", "About 4 in a million people have it. Carriers are well."],
  references: [
    "Sneddon IB. Livedo of stories. Br J Dermatol. 1965; https://doi.org/10.5555/answer-desk-story-31.",
  ],
});

/** A published answer whose next edition, with a changed number, is in review. */
async function updateInReview(people: { author: Page; reviewer: Page; publisher: Page }, question: string) {
  const { author } = people;
  const answer = await bringIn(author, story(question));
  await submitDraft(author);
  await publish(answer, people);
  await author.goto(answer);
  await author.getByRole("button", { name: "Start a new edition" }).click();
  await author.getByRole("link", { name: "Go on writing" }).click();
  await author.waitForURL(/\/draft$/);
  await selectWords(author, "4 in a million");
  await author.keyboard.type("7 in a million");
  await expectSaved(author);
  await submitDraft(author);
  return answer;
}

/** Goes from one thing to the next by Tab alone, until the wanted one has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isFocused = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 250; step += 1) {
    if (await isFocused()) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted, "reached by Tab").toBeFocused();
}

test("a whole review is done with the keyboard alone: claimed, sent back, seen since, signed", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const [author, publisher] = [await as("all-roles"), await as("publisher")];
  const reviewer = await as("reviewer2");
  const question = `How many people have Sneddon syndrome (${randomUUID().slice(0, 8)})?`;
  const answer = await updateInReview({ author, publisher, reviewer: await as("reviewer") }, question);
  const decision = reviewer.getByRole("region", { name: "Your decision" });

  await test.step("from the queue to the changes, which are what it opens on", async () => {
    await reviewer.goto("/desk");
    const row = reviewer.getByRole("listitem").filter({ hasText: question });
    await tabTo(reviewer, row.getByRole("button", { name: "Claim and review" }));
    await reviewer.keyboard.press("Enter");
    await reviewer.waitForURL(/\/review$/);
    await expect(reviewer.getByText("Number changed: 4 → 7").first()).toBeVisible();
    await expect(reviewer.getByRole("button", { name: "Release" })).toBeVisible();
  });

  await test.step("steps to the change by n, and sends it back with words", async () => {
    await reviewer.keyboard.press("n");
    await expect(reviewer.getByText(/^Change 1 of/)).toBeVisible();
    await reviewer.keyboard.press("d");
    await tabTo(reviewer, decision.getByLabel("What has to change?"));
    await reviewer.keyboard.type("The registry says 6.");
    await tabTo(reviewer, decision.getByRole("button", { name: "Request changes" }));
    await reviewer.keyboard.press("Enter");
    await expect(reviewer.getByText("Changes requested").first()).toBeVisible();
  });

  await test.step("the author reads the words, changes the number and submits again", async () => {
    await author.goto(`${answer}/draft`);
    await expect(author.getByText("The registry says 6.")).toBeVisible();
    await selectWords(author, "7 in a million");
    await author.keyboard.type("6 in a million");
    await expectSaved(author);
    await submitDraft(author);
  });

  await test.step("it is back with the same reviewer, opens on what is new since, and l shows all since live", async () => {
    await reviewer.goto("/desk");
    const mine = reviewer.getByRole("region", { name: /In review with you/ });
    const row = mine.getByRole("listitem").filter({ hasText: question });
    await tabTo(reviewer, row.getByRole("link", { name: "Review", exact: true }));
    await reviewer.keyboard.press("Enter");
    await expect(reviewer.getByText(/Since your review \(edition 2/)).toBeVisible();
    await expect(reviewer.getByText("Number changed: 7 → 6").first()).toBeVisible();
    await reviewer.keyboard.press("l");
    await expect(reviewer.getByText(/Against the live text/)).toBeVisible();
    await expectAccessible(reviewer);
  });

  await test.step("every change is ticked by Space, every statement too, and it is signed", async () => {
    const ticks = await reviewer.getByRole("checkbox", { name: /^Checked: / }).all();
    expect(ticks.length).toBeGreaterThan(0);
    for (const tick of ticks) {
      await reviewer.keyboard.press("d");
      await expect(decision.locator("xpath=..")).toBeFocused();
      await expect(decision.getByRole("heading", { name: "Your decision" })).toBeInViewport();
      await tabTo(reviewer, decision.getByRole("link", { name: "Go to the next" }));
      await reviewer.keyboard.press("Enter");
      await expect(tick).toBeFocused();
      await reviewer.keyboard.press("Space");
      await expect(tick).toBeChecked();
    }
    await reviewer.keyboard.press("d");
    for (const statement of await decision.getByRole("checkbox").all()) {
      await tabTo(reviewer, statement);
      await reviewer.keyboard.press("Space");
    }
    await tabTo(reviewer, decision.getByRole("radio").first());
    await reviewer.keyboard.press("Space");
    await tabTo(reviewer, decision.getByRole("button", { name: "Approve this text" }));
    await reviewer.keyboard.press("Enter");
    await expect(reviewer.getByText("Approved", { exact: true }).first()).toBeVisible();
  });
});

test("a whole review is done on a phone, and what to do next is said on the way", async ({ as }) => {
  test.setTimeout(300_000);
  const [author, publisher] = [await as("all-roles"), await as("publisher")];
  const reviewer = await as("reviewer");
  const question = `Is Sneddon syndrome a frequent disease (${randomUUID().slice(0, 8)})?`;
  await updateInReview({ author, publisher, reviewer }, question);
  await reviewer.setViewportSize({ width: 390, height: 844 });
  const decision = reviewer.getByRole("region", { name: "Your decision" });
  const isWithin = async () => {
    const over = await reviewer.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, "wider than the phone").toBeLessThanOrEqual(0);
  };

  await test.step("one press claims it and opens the changes", async () => {
    await reviewer.goto("/desk");
    await isWithin();
    await expectAccessible(reviewer);
    const row = reviewer.getByRole("listitem").filter({ hasText: question });
    await row.getByRole("button", { name: "Claim and review" }).click();
    await reviewer.waitForURL(/\/review$/);
    await expect(reviewer.getByRole("heading", { name: /Check these first/ })).toBeVisible();
    await reviewer.getByRole("alertdialog").getByRole("button", { name: "Close" }).click();
    await isWithin();
    await expectAccessible(reviewer);
  });

  await test.step("the bar at the foot counts the ticks and leads to the decision, which says what to do", async () => {
    const ticks = reviewer.getByRole("checkbox", { name: /^Checked: / });
    const count = await ticks.count();
    for (const tick of await ticks.all()) await tick.check();
    await expect(reviewer.getByText(`${count} of ${count} ticked`, { exact: true }).last()).toBeVisible();
    await reviewer.getByRole("link", { name: "Go to your decision" }).click();
    await expect(decision).toBeInViewport();
    await expect(decision.getByText(/Read the text, tick what changed, open the sources/)).toBeVisible();
    await expect(reviewer.getByRole("link", { name: "Go to your decision" })).toBeHidden();
  });

  await test.step("and it is signed there", async () => {
    for (const statement of await decision.getByRole("checkbox").all()) await statement.check();
    await decision.getByRole("radio", { name: /^None/ }).check();
    await decision.getByRole("button", { name: "Approve this text" }).click();
    await expect(reviewer.getByText("Approved", { exact: true }).first()).toBeVisible();
    await reviewer.getByRole("link", { name: "What was signed" }).click();
    await expect(reviewer.getByRole("heading", { level: 1, name: "Signed approval" })).toBeVisible();
    await isWithin();
    await expectAccessible(reviewer);
  });
});
