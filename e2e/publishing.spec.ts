import { expect, type Page } from "@playwright/test";
import { startDraft } from "./support/draft";
import { signApproval } from "./support/sign";
import { expectAccessible, test } from "./support/test";

/** A draft of the writer's that is in review; answers the address of its answer. */
async function submitted(writer: Page, body?: string): Promise<string> {
  const answer = (await startDraft(writer, body)).replace(/\/draft$/, "");
  await writer.getByRole("button", { name: "Submit for review" }).click();
  await writer.getByLabel("Note to the reviewer").fill("Please read it.");
  await writer.getByRole("dialog").getByRole("button", { name: "Submit for review" }).click();
  await expect(writer.getByRole("dialog")).toBeHidden();
  return answer;
}

async function approve(reviewer: Page, answer: string): Promise<void> {
  await reviewer.goto(`${answer}/review`);
  await reviewer.getByRole("button", { name: "Claim" }).click();
  await expect(reviewer.getByRole("button", { name: "Release" })).toBeVisible();
  await signApproval(reviewer);
}

async function giveReason(page: Page, reason: string, confirm: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: confirm }).click();
  await expect(dialog).toBeHidden();
}

const publicAddress = async (page: Page) =>
  (await page.getByRole("link", { name: "Open the public page" }).first().getAttribute("href")) ?? "";

test("what is scheduled is locked; reopening it names the approval and the schedule that are void; a note told wrongly is corrected", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(240_000);
  const [writer, reviewer, publisher] = [
    await as("specialist2"),
    await as("reviewer"),
    await as("publisher"),
  ];
  const answer = await submitted(writer);
  await approve(reviewer, answer);

  await test.step("the publisher gives the answers and the time; both nights of the clocks are told apart", async () => {
    await publisher.goto(`${answer}/publication`);
    await publisher.getByLabel("Yes, the information changed").check();
    await publisher.getByLabel("What changed, for readers").fill("New doze for children.");
    const preview = publisher.frameLocator("iframe[title='The page as readers will see it']");
    await expect(preview.getByText("New doze for children.")).toBeAttached();
    await publisher.getByLabel("At a time").check();
    await publisher.getByLabel("Day").fill("2031-03-09");
    await publisher.getByLabel("Time", { exact: true }).fill("02:30");
    await expect(publisher.getByText("2:30 AM does not exist on 3/9/2031")).toBeVisible();
    await publisher.getByLabel("Day").fill("2031-11-02");
    await publisher.getByLabel("Time", { exact: true }).fill("01:30");
    await expect(publisher.getByText("1:30 AM comes twice on 11/2/2031")).toBeVisible();
    await expectAccessible(publisher);
    await publisher.getByLabel(/The second, an hour later/).check();
    await expect(publisher.getByText("Sun 11/2/2031 1:30 AM America/New_York").first()).toBeVisible();
    await publisher.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(publisher.getByText("Scheduled", { exact: true }).first()).toBeVisible();
    await expect(publisher.getByText("(06:30 UTC)")).toBeVisible();
    await expectAccessible(publisher);
  });

  await test.step("nobody writes in it", async () => {
    await writer.goto(`${answer}/draft`);
    await expect(writer.getByText("It goes live at its time as it stands.")).toBeVisible();
    await expect(writer.locator(".answer-text[contenteditable=true]")).toHaveCount(0);
  });

  await test.step("reopening says what it voids, and the timeline names both", async () => {
    await writer.getByRole("button", { name: "Reopen" }).click();
    await expect(writer.getByText("its approval and its schedule are void")).toBeVisible();
    await giveReason(writer, "A number is wrong.", "Reopen it");
    await expect(writer.locator(".answer-text[contenteditable=true]")).toBeVisible();
    await writer.goto(answer);
    await expect(
      writer.getByText(
        /reopened edition 1; the approval by .+ is void, and so is the schedule by .+ for Sun 11\/2\/2031/,
      ),
    ).toBeVisible();
  });

  await test.step("approved again, a schedule is cancelled and the answer published by hand", async () => {
    await writer.goto(`${answer}/draft`);
    await writer.getByRole("button", { name: "Submit for review" }).click();
    await writer.getByLabel("Note to the reviewer").fill("Again.");
    await writer.getByRole("dialog").getByRole("button", { name: "Submit for review" }).click();
    await expect(writer.getByRole("dialog")).toBeHidden();
    await approve(reviewer, answer);
    await publisher.goto(`${answer}/publication`);
    await publisher.getByLabel("Yes, the information changed").check();
    await publisher.getByLabel("What changed, for readers").fill("New doze for children.");
    await publisher.getByLabel("At a time").check();
    await publisher.getByLabel("Day").fill("2031-12-03");
    await publisher.getByLabel("Time", { exact: true }).fill("09:00");
    await publisher.getByRole("button", { name: "Schedule", exact: true }).click();
    await publisher.getByRole("button", { name: "Cancel the schedule" }).click();
    await publisher.getByRole("alertdialog").getByRole("button", { name: "Cancel the schedule" }).click();
    await publisher.getByLabel("Yes, the information changed").check();
    await publisher.getByLabel("What changed, for readers").fill("New doze for children.");
    await publisher.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(publisher.getByText("Edition 1 is live")).toBeVisible();
  });

  await test.step("the note is corrected: readers see it and the day, and no date moves", async () => {
    const address = await publicAddress(publisher);
    await reader.goto(address);
    const dates = await reader.locator(".dates").textContent();
    await publisher.getByRole("button", { name: /Correct the note of publication/ }).click();
    const dialog = publisher.getByRole("dialog");
    await dialog.getByLabel("What changed, for readers").fill("New dose for children.");
    await dialog.getByLabel("Why it is corrected").fill("A typing mistake.");
    await expectAccessible(publisher);
    await dialog.getByRole("button", { name: "Correct the note" }).click();
    await expect(publisher.getByText("it had said: “New doze for children.”")).toBeVisible();
    await expect
      .poll(async () => {
        await reader.goto(address);
        return reader.locator(".changes").textContent();
      })
      .toMatch(/New dose for children\. \(This note was corrected on/);
    expect(await reader.locator(".dates").textContent()).toBe(dates);
    await expect(reader.locator("script")).toHaveCount(0);
    await expectAccessible(reader);
  });
});

test("what cannot wait goes live at once and is marked until somebody else has reviewed it; a hold, a removal and the way back need a second person", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(240_000);
  const [writer, reviewer, publisher] = [
    await as("specialist2"),
    await as("reviewer"),
    await as("publisher"),
  ];
  const answer = await submitted(writer);

  await test.step("the publisher says why, types the words, and it is live and marked", async () => {
    await publisher.goto(`${answer}/publication`);
    await publisher.getByRole("button", { name: "Publish urgently" }).click();
    const dialog = publisher.getByRole("dialog");
    await dialog.getByLabel("Why it cannot wait").fill("Too short.");
    await dialog.getByLabel("No, wording only").check();
    await dialog.getByRole("button", { name: "Publish now, unreviewed" }).click();
    await expect(dialog.getByText("Say in twenty characters or more")).toBeVisible();
    await expect(dialog.getByText("Type “publish unreviewed” to confirm.")).toBeVisible();
    await expectAccessible(publisher);
    await dialog
      .getByLabel("Why it cannot wait")
      .fill("The old page names a dose that is ten times too high.");
    await dialog.getByLabel(/Type “publish unreviewed”/).fill("publish unreviewed");
    await dialog.getByRole("button", { name: "Publish now, unreviewed" }).click();
    await expect(publisher.getByText("Live without a second review")).toBeVisible();
    await expect(publisher.getByText("You published it urgently yourself.")).toBeVisible();
    await expectAccessible(publisher);
  });

  const address = await publicAddress(publisher);
  await test.step("everybody is told, and a different person signs the second review", async () => {
    await writer.goto(answer);
    await expect(writer.getByText("Second review pending").first()).toBeVisible();
    await reviewer.goto("/desk");
    await expect(reviewer.getByText("Second review pending").first()).toBeVisible();
    await expect(reviewer.getByRole("link", { name: /live, waiting for a second person/ })).toBeVisible();
    await expect(reviewer.getByText("Nothing waits for you.")).toHaveCount(0);
    await reviewer.goto(`${answer}/publication`);
    const form = reviewer.getByRole("region", { name: "Second review", exact: true });
    const shown = reviewer.frameLocator('iframe[title="The page as readers see it"]');
    await expect(shown.getByText("Live: readers read this text now.")).toBeVisible();
    await expect(shown.getByText(/Edition 1, revision \d+\. Its second review is pending\./)).toBeVisible();
    await expect(shown.getByText("Draft, not medical advice.")).toHaveCount(0);
    for (const box of await form.getByRole("checkbox").all()) await box.check();
    await form.getByLabel("None").check();
    await expectAccessible(reviewer);
    await form.getByRole("button", { name: "Sign the second review" }).click();
    await expect(reviewer.getByText("Live without a second review")).toHaveCount(0);
  });

  await test.step("a reviewer warns readers at once; somebody else lifts it", async () => {
    await reviewer.getByRole("button", { name: "Safety hold" }).click();
    await giveReason(reviewer, "We check whether a number in it is right.", "Warn readers now");
    await expect(reviewer.getByText("Safety hold: readers are warned")).toBeVisible();
    await expect
      .poll(async () => {
        await reader.goto(address);
        return reader.getByText("Safety notice: we are checking this answer").count();
      })
      .toBe(1);
    await expectAccessible(reader);
    await publisher.goto(`${answer}/publication`);
    await expectAccessible(publisher);
    await publisher.getByRole("button", { name: "Lift the hold" }).click();
    await giveReason(publisher, "The number is right.", "Lift the hold");
    await expect(publisher.getByText("Safety hold: readers are warned")).toHaveCount(0);
  });

  await test.step("removed, its address says that it is gone; another publisher brings it back as it was", async () => {
    await publisher.getByRole("button", { name: "Remove" }).click();
    await giveReason(publisher, "It is answered better elsewhere.", "Remove the answer");
    await expect(publisher.getByText("Removed from the public site")).toBeVisible();
    await expectAccessible(publisher);
    await expect.poll(async () => (await reader.goto(address))?.status()).toBe(410);
    await expect(reader.getByText("Why: It is answered better elsewhere.")).toBeVisible();
    await expectAccessible(reader);
    const other = await as("all-roles");
    await other.goto(`${answer}/history`);
    await other.getByLabel(/^Day/).fill((await other.getByLabel(/^Day/).getAttribute("max")) ?? "");
    await other.getByRole("button", { name: "Show the page" }).click();
    await expect(other.getByText("On this day its address said that the answer was removed.")).toBeVisible();
    await expect(other.getByText(/“It is answered better elsewhere\.”/)).toBeVisible();
    await expectAccessible(other);
    await other.goto(`${answer}/publication`);
    await other.getByRole("button", { name: "Reinstate" }).click();
    await giveReason(other, "It is asked for every week.", "Reinstate the answer");
    await expect(other.getByText("Edition 1 is live")).toBeVisible();
    await expect.poll(async () => (await reader.goto(address))?.status()).toBe(200);
    await expect(reader.getByText("Last updated: 5/6/2020")).toBeVisible();
  });

  await test.step("the history shows what readers saw of all that: the warning, and the removal", async () => {
    await publisher.goto(`${answer}/history`);
    await publisher.getByLabel(/^Day/).fill((await publisher.getByLabel(/^Day/).getAttribute("max")) ?? "");
    await publisher.getByRole("button", { name: "Show the page" }).click();
    await expect(publisher.getByText("On this day another publication stood too:")).toBeVisible();
    await publisher.getByRole("link", { name: "no. 1" }).click();
    await expect(publisher.getByText("A safety hold stood on this day.")).toBeVisible();
    await expect(publisher.getByText("“We check whether a number in it is right.”")).toBeVisible();
    await expectAccessible(publisher);
  });
});
