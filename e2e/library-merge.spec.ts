import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { bringIn, expectFits, openReference, placesOf } from "./support/library";
import { expectAccessible, test } from "./support/test";

const kept = (title: string) =>
  `Larch D, Maple E. ${title}. Example J Rare Dis. May 4, 2013; 11(1):20-25. https://www.example.org/morquio-walking.`;
const twice = (title: string) =>
  `Larch D, Maple E. ${title}. Example Bone Rev. May, 2013; https://www.example.com/walking-copy.`;

const listed = (page: Page) => page.getByRole("region", { name: "References" }).getByRole("listitem");

test("two entries of one source become one under an open draft: its next save says so and its numbers fall together; taken back, both stand again", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const code = randomUUID().slice(0, 8);
  const title = `Walking with Morquio syndrome ${code}`;
  const colleague = await as("specialist");
  await bringIn(colleague, {
    ...{ topic: "Morquio syndrome", question: "Is walking good for people with Morquio syndrome?" },
    paragraphs: ["Yes.[1] Short walks are best.[2]", "Ask your doctor first."],
    references: [kept(title), twice(title)],
  });
  await expect(answerText(colleague)).toContainText("Yes.[1] Short walks are best.[2]");
  await expect(listed(colleague)).toHaveCount(2);

  const keeper = await as("specialist2");
  const winner = await openReference(keeper, `Morquio ${code} 11(1)`);
  await test.step("the keeper of the library chooses the second entry, and sees what will be rewritten", async () => {
    await keeper.getByRole("link", { name: "Merge", exact: true }).click();
    await expectFits(keeper);
    await keeper.getByRole("list", { name: "References found" }).getByRole("link").first().click();
    await expect(keeper.getByRole("group", { name: "Journal" })).toBeVisible();
    await expect(placesOf(keeper, "Open editions")).toContainText("Short walks are best.");
    await expectFits(keeper);
    await keeper.getByRole("button", { name: /^Merge .* into this one$/ }).click();
    await keeper.waitForURL(winner);
    await expect(keeper.getByText("1 draft rewritten.")).toBeVisible();
    await expectFits(keeper);
  });

  await test.step("the colleague types on; the save goes through and says what happened", async () => {
    await typeAfter(colleague, "Ask your doctor first.", " Rest in between.");
    await expect(colleague.getByText("Reference merged")).toBeVisible({ timeout: 20_000 });
    await expectSaved(colleague);
    await expect(answerText(colleague)).toContainText("Yes.[1] Short walks are best.[1]");
    await expect(answerText(colleague)).toContainText("Rest in between.");
    await expect(listed(colleague)).toHaveCount(1);
    await expectAccessible(colleague);
  });

  await test.step("taken back, both references stand and the draft cites both", async () => {
    await keeper.reload();
    await keeper.getByRole("button", { name: "Take the merge back" }).click();
    await expect(keeper.getByText("Both references stand again.")).toBeVisible();
    await keeper.goto(`/desk/references?q=Morquio+${code}`);
    await expect(keeper.getByRole("table").getByRole("link")).toHaveCount(2);
    await colleague.reload();
    await expect(answerText(colleague)).toContainText("Yes.[1] Short walks are best.[2]");
    await expect(answerText(colleague)).toContainText("Rest in between.");
    await expect(listed(colleague)).toHaveCount(2);
  });
});
