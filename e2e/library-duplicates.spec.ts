import { expect, type Page } from "@playwright/test";
import { bringIn, expectFits } from "./support/library";
import { test } from "./support/test";

const line = (title: string, where: string) =>
  `Nettle F, Oak G. ${title}. Example J Bone. March 5, 2012; 8(1):3-9. ${where}.`;
const pairOf = (page: Page, title: string) =>
  page
    .getByRole("list", { name: "Pairs that may be one source" })
    .getByRole("listitem")
    .filter({ hasText: title });

test("a likely pair is shown side by side; told apart it is never proposed again, merged it is one with what was chosen of each", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as("specialist2");
  const [falls, bones] = ["Falls in Hunter syndrome", "Bones in Hunter syndrome"];
  await bringIn(page, {
    ...{ topic: "Hunter syndrome", question: "Do people with Hunter syndrome fall?" },
    paragraphs: ["Some do.[1][2]", "Their bones are weak.[3][4]", "Ask your doctor."],
    references: [
      line(falls, "https://www.example.org/hunter-falls"),
      line(falls, "https://www.example.com/hunter-falls-copy"),
      line(bones, "https://www.example.org/hunter-bones"),
      line(bones, "https://www.example.com/hunter-bones-copy").replace("8(1)", "8(2)"),
    ],
  });

  await page.goto("/desk/references");
  await page.getByRole("link", { name: "Duplicates" }).click();
  await expect(pairOf(page, falls)).toContainText("The same title, an author in common, and years that fit");
  await expect(pairOf(page, bones)).toBeVisible();
  await expectFits(page);

  await test.step("not a duplicate: remembered, also after coming back", async () => {
    await pairOf(page, falls).getByRole("button", { name: "Not a duplicate" }).click();
    await expect(pairOf(page, falls)).toHaveCount(0);
    await page.reload();
    await expect(pairOf(page, bones)).toBeVisible();
    await expect(pairOf(page, falls)).toHaveCount(0);
  });

  await test.step("merged: the fields that differ are chosen, what cites the other is shown first", async () => {
    await pairOf(page, bones).getByRole("link", { name: "Compare and merge" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Merge into");
    const issue = page.getByRole("group", { name: "Issue" });
    await expect(issue.getByRole("radio")).toHaveCount(2);
    await issue.getByRole("radio", { name: "2", exact: true }).check();
    await expect(page.getByRole("region", { name: "Open editions" })).toContainText("Their bones are weak.");
    await expectFits(page);
    await page.getByRole("button", { name: /^Merge .* into this one$/ }).click();
    await page.waitForURL(/references\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("button", { name: "Take the merge back" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Issue" })).toHaveValue("2");
    await expectFits(page);
    await page.goto("/desk/references/duplicates");
    await expect(pairOf(page, bones)).toHaveCount(0);
  });
});
