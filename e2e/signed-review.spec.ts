import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { expectSaved, moveCaret, selectWords } from "./support/editor";
import { bringIn, publish, submitDraft } from "./support/library";
import { expectAccessible, test } from "./support/test";

const words = "Take 5 mg of it once a day. It is safe for children.";

const refsum = (question: string) => ({
  topic: "Refsum disease",
  question,
  paragraphs: ["Refsum disease is rare.[1]", words],
  references: [
    "Wanders RJA. Refsum disease of stories. J Inherit Metab Dis. 2001; https://doi.org/10.5555/answer-desk-story-21.",
  ],
});

async function submit(author: Page, answer: string): Promise<void> {
  if (!author.url().endsWith("/draft")) await author.goto(`${answer}/draft`);
  await submitDraft(author);
}

/** A published answer, its next edition with a changed dose and a changed “not” in review; answers its address. */
async function changedInReview(author: Page, people: { reviewer: Page; publisher: Page }, question: string) {
  const answer = await bringIn(author, refsum(question));
  await submit(author, answer);
  await publish(answer, people);
  await author.goto(answer);
  await author.getByRole("button", { name: "Start a new edition" }).click();
  await author.getByRole("link", { name: "Go on writing" }).click();
  await author.waitForURL(/\/draft$/);
  await selectWords(author, "5 mg");
  await author.keyboard.type("50 mg");
  await selectWords(author, "It is safe");
  await moveCaret(author, "ArrowRight");
  await author.keyboard.press("Control+ArrowLeft");
  await author.keyboard.type("not ");
  await expectSaved(author);
  await submit(author, answer);
  return answer;
}

test("a signature takes every change ticked, the interests said and a fresh text; what was signed is kept and can be printed", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const [author, reviewer, publisher] = [await as("all-roles"), await as("reviewer"), await as("publisher")];
  const question = `How much of it may I take with Refsum disease (${randomUUID().slice(0, 8)})?`;
  const answer = await changedInReview(author, { reviewer, publisher }, question);
  const decision = reviewer.getByRole("region", { name: "Your decision" });
  const approve = decision.getByRole("button", { name: "Approve this text" });

  await test.step("one press in the queue leads to the changes, and the button says what is not done", async () => {
    await reviewer.goto("/desk");
    const row = reviewer.getByRole("listitem").filter({ hasText: question });
    await row.getByRole("link", { name: /^Changes of/ }).click();
    await expect(reviewer.getByText("Dose changed: 5 mg → 50 mg")).toBeVisible();
    await expect(reviewer.getByText("Negation added: not")).toBeVisible();
    await expect(approve).toHaveAttribute("aria-disabled", "true");
    await expect(
      decision
        .getByRole("paragraph")
        .filter({ hasText: /changes under “Check these first” are not ticked yet/ }),
    ).toBeVisible();
    await expectAccessible(reviewer);
  });

  await test.step("ticks are kept on the server: another window shows them", async () => {
    const ticks = reviewer.getByRole("checkbox", { name: /^Checked: / });
    const count = await ticks.count();
    await ticks.first().check();
    await expect(decision.getByText(`1 of ${count} ticked`)).toBeVisible();
    await reviewer.reload();
    await expect(decision.getByText(`1 of ${count} ticked`)).toBeVisible();
    for (const tick of await ticks.all()) await tick.check();
    await expect(decision.getByText(`${count} of ${count} ticked`)).toBeVisible();
  });

  await test.step("a source that is opened counts as opened", async () => {
    await reviewer.context().route("https://doi.org/**", (route) => route.fulfill({ body: "The source." }));
    const popup = reviewer.waitForEvent("popup");
    await decision.getByRole("link", { name: /Wanders/ }).click();
    await (await popup).close();
    await expect(decision.getByText("opened 1 of 1")).toBeVisible();
  });

  await test.step("nothing is signed while a statement or the interests are missing", async () => {
    await approve.click();
    await expect(decision.getByText("Tick every statement, or request changes.")).toBeVisible();
    await expect(decision.getByText("Say whether you have a conflict of interest.")).toBeVisible();
    for (const statement of await decision.getByRole("checkbox").all()) await statement.check();
    await decision.getByRole("radio", { name: /I declare one/ }).check();
    await decision.getByLabel("Which interest").fill("I gave a talk for a maker of it in 2019.");
    await expectAccessible(reviewer);
  });

  await test.step("a text that moved meanwhile is told with its change, and the form is as it was", async () => {
    await author.goto(answer);
    await author.getByRole("button", { name: "Pull back to draft" }).click();
    await expect(author.getByText("Edition 2 is a draft again.")).toBeVisible();
    await author.goto(`${answer}/draft`);
    await selectWords(author, "50 mg");
    await author.keyboard.type("15 mg");
    await expectSaved(author);
    await submit(author, answer);
    await approve.click();
    await expect(decision.getByText(/The text changed since you opened it: 1 passage changed/)).toBeVisible();
    await expect(decision.getByLabel("Which interest")).toHaveValue(
      "I gave a talk for a maker of it in 2019.",
    );
    await decision.getByRole("link", { name: "See what changed" }).click();
    await expect(reviewer.getByText("Dose changed: 50 mg → 15 mg")).toBeVisible();
  });

  await test.step("what is new is not ticked, what was ticked still is; then it is signed", async () => {
    await reviewer.goto(`${answer}/review?view=live`);
    await expect(reviewer.getByRole("checkbox", { name: "Checked: Negation added: not" })).toBeChecked();
    const dose = reviewer.getByRole("checkbox", { name: "Checked: Dose changed: 5 mg → 15 mg" });
    await expect(dose).not.toBeChecked();
    for (const tick of await reviewer.getByRole("checkbox", { name: /^Checked: / }).all()) await tick.check();
    for (const statement of await decision.getByRole("checkbox").all()) await statement.check();
    await decision.getByRole("radio", { name: /I declare one/ }).check();
    await decision.getByLabel("Which interest").fill("I gave a talk for a maker of it in 2019.");
    await approve.click();
    await expect(reviewer.getByText("Approved", { exact: true }).first()).toBeVisible();
  });

  await test.step("the signed sheet says what was signed, by whom, when and on which text", async () => {
    await reviewer.getByRole("link", { name: "What was signed" }).click();
    await expect(reviewer.getByRole("heading", { level: 1, name: "Signed approval" })).toBeVisible();
    await expect(reviewer.getByText("Dose changed: 5 mg → 15 mg")).toBeVisible();
    await expect(reviewer.getByText("I declare: I gave a talk for a maker of it in 2019.")).toBeVisible();
    await expect(reviewer.getByText("Sources opened in this review: 1 of 1")).toBeVisible();
    await expect(reviewer.getByText("Helen Osei, MD, PhD")).toBeVisible();
    await expect(reviewer.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
    await expectAccessible(reviewer);
    await publisher.goto(`${answer}/history`);
    await expect(publisher.getByRole("link", { name: "Approved" }).first()).toBeVisible();
  });
});

test("who has an interest in a topic cannot take it; whoever assigns sees it before, and says why all the same", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [author, reviewer, publisher] = [await as("all-roles"), await as("reviewer2"), await as("publisher")];
  const question = `Is there a diet for Refsum disease (${randomUUID().slice(0, 8)})?`;
  const answer = await bringIn(author, refsum(question));
  await submit(author, answer);

  await test.step("the reviewer declares an interest in the topic", async () => {
    await reviewer.goto("/desk/profile#interests");
    const card = reviewer.getByRole("region", { name: "Declaration of interests" });
    await card.getByRole("radio", { name: /^Yes/ }).check();
    await card.getByLabel("With whom").fill("Phytanix Ltd");
    await card.getByRole("button", { name: /Kind/ }).click();
    await reviewer.getByRole("option", { name: "Consultancy or advisory board" }).click();
    await card.getByRole("combobox", { name: "Topics it touches" }).fill("Refsum");
    await reviewer.getByRole("option", { name: /Refsum disease/ }).click();
    await expect(card.getByRole("button", { name: "Take Refsum disease off" })).toBeVisible();
    await expectAccessible(reviewer);
    await card.getByRole("button", { name: /^Declare/ }).click();
    await expect(card.getByText(/1 declared; it holds until/)).toBeVisible();
    await expect(card.getByText("1 earlier declaration")).toBeVisible();
  });

  await test.step("and can neither claim nor approve that answer, and reads why", async () => {
    await reviewer.goto(`${answer}/review`);
    await expect(
      reviewer
        .getByText(/You declared an interest in this topic/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await expect(reviewer.getByRole("button", { name: "Claim this review" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await expectAccessible(reviewer);
  });

  await test.step("the publisher sees it before assigning, and waives it with a reason", async () => {
    await publisher.goto(`${answer}/review`);
    await publisher.getByRole("button", { name: "Assign…" }).click();
    const dialog = publisher.getByRole("dialog");
    await expect(dialog.getByText(/Phytanix Ltd, consultancy or advisory board/)).toBeVisible();
    await dialog.getByRole("radio", { name: /Martin Lindqvist/ }).check();
    await expectAccessible(publisher);
    await dialog.getByRole("button", { name: "Assign to Martin Lindqvist" }).click();
    await expect(dialog.getByText(/Say why they review it all the same/)).toBeVisible();
    await dialog.getByLabel(/Why Martin Lindqvist may review/).fill("It was about another drug.");
    await dialog.getByRole("button", { name: "Assign to Martin Lindqvist" }).click();
    await expect(dialog).toBeHidden();
    await expect(publisher.getByText(/^Martin Lindqvist, until/)).toBeVisible();
  });

  await test.step("the reviewer finds it, signs it, and the waiver stands in what was signed", async () => {
    await reviewer.goto("/desk");
    await expect(reviewer.getByRole("region", { name: /In review with you/ })).toContainText(question);
    await reviewer.goto(`${answer}/review`);
    const decision = reviewer.getByRole("region", { name: "Your decision" });
    await expect(
      decision.getByText(/waived by Priya Raman, because “It was about another drug.”/),
    ).toBeVisible();
    for (const statement of await decision.getByRole("checkbox").all()) await statement.check();
    await decision.getByRole("button", { name: "Approve this text" }).click();
    await expect(reviewer.getByText("Approved", { exact: true }).first()).toBeVisible();
    await reviewer.getByRole("link", { name: "What was signed" }).click();
    await expect(
      reviewer.getByText(/was waived by Priya Raman, because: It was about another drug/),
    ).toBeVisible();
    await publisher.goto(answer);
    await expect(publisher.getByText(/gave the review of edition 1 to Martin Lindqvist/)).toBeVisible();
  });
});
