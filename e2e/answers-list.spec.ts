import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./support/test";

const rows = (page: Page) => page.getByRole("table").getByRole("rowheader");

async function addDraft(page: Page, question: string): Promise<void> {
  await page.goto("/desk/import");
  await page
    .getByLabel("Or paste the text")
    .fill(`Alkaptonuria\n\n${question}\n\nIt depends on the person.\nLast updated: 5/6/2021\n`);
  await page.getByRole("button", { name: "Import this text" }).click();
  await expect(page.getByRole("link", { name: /Open draft/ })).toBeVisible();
}

test("the list is narrowed, kept as a view, taken along as a file, and acted on for many answers at once with what became of each", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const [page, other] = [await as("all-roles"), await as("specialist")];
  await addDraft(page, "Does wombat weather matter?");
  await addDraft(page, "Does wombat water matter?");

  await test.step("filters stand in the address, and Back takes one away", async () => {
    await page.goto("/desk/answers?q=wombat");
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole("button", { name: /^Anybody Owner/ }).click();
    await page.getByRole("option", { name: "Me", exact: true }).click();
    await expect(page).toHaveURL(/owner=me/);
    await page.getByRole("button", { name: /^Any risk Risk/ }).click();
    await page.getByRole("option", { name: "High risk" }).click();
    await expect(page.getByText("No answer has “wombat” here")).toBeVisible();
    await page.goBack();
    await expect(rows(page)).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step("the view is kept for everybody, and somebody else finds it", async () => {
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Save this view" }).click();
    await page.getByLabel("Name").fill("My wombats");
    await page.getByLabel("Everybody sees it").check();
    await page.getByLabel("My list of answers begins with it").check();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save the view" }).click();
    await expect(page.getByRole("button", { name: "My wombats" })).toBeVisible();
    await page.goto("/desk/answers");
    await expect(page).toHaveURL(/q=wombat&owner=me/);
    await other.goto("/desk/answers");
    await other.getByRole("button", { name: "Views" }).click();
    await other.getByRole("menuitem", { name: "My wombats" }).click();
    await expect(other).toHaveURL(/q=wombat&owner=me/);
    await expect(other.getByText("No answer has “wombat” here")).toBeVisible();
  });

  await test.step("it is taken along as CSV", async () => {
    await page.getByRole("button", { name: "My wombats" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Export this view as CSV" }).click();
    const file = readFileSync((await (await saved).path()) ?? "", "utf8");
    expect(file.trimEnd().split("\r\n")).toHaveLength(3);
    expect(file).toContain("Does wombat water matter?");
  });

  await test.step("answers are selected by keys, and an act says of each what became of it", async () => {
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    const bar = page.getByRole("region", { name: "Selected answers" });
    await expect(bar).toContainText("2 selected");
    await bar.getByRole("button", { name: "Set review interval" }).click();
    await page.getByRole("radio", { name: /^High risk/ }).check();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Set the interval" }).click();
    await expect(page.getByText("2 of 2 done.")).toBeVisible();
    await page.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("table")).toContainText("High risk");
    await expect(bar).toBeHidden();
  });

  await test.step("a view that is removed is gone, and the list begins with all answers", async () => {
    await page.goto("/desk/answers/views");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Remove: My wombats" }).click();
    await page.getByRole("button", { name: "Remove the view" }).click();
    await expect(page.getByText("No views yet")).toBeVisible();
    await page.goto("/desk/answers");
    await expect(page).toHaveURL(/\/desk\/answers$/);
  });
});
