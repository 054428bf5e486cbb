import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./support/test";

const question = "I am 27, I have PKU";

/** Ticks every statement, declares no interest and signs. */
async function sign(page: Page) {
  await expect(page.getByRole("button", { name: "Sign: no change needed" })).toBeVisible();
  for (const box of await page.getByRole("group", { name: "You sign that" }).getByRole("checkbox").all())
    await box.check();
  await page.getByRole("radio", { name: /^None/ }).check();
  await page.getByRole("button", { name: "Sign: no change needed" }).click();
}

test("a reviewer signs that the live text needs no change; readers see a new “Last reviewed” at once and nothing else new", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(240_000);
  await reader.goto("/topics/phenylketonuria");
  await reader.getByRole("main").getByRole("link", { name: question }).click();
  const updated = await reader.locator(".updated").textContent();

  const reviewer = await as("reviewer2");
  await reviewer.goto("/desk/answers?q=PKU");
  await reviewer.getByRole("link", { name: question }).click();
  await reviewer.getByRole("link", { name: "Review the live text" }).click();
  await expect(reviewer).toHaveTitle(/^Review the live text/);
  await expectAccessible(reviewer);
  await reviewer.getByRole("button", { name: "Sign: no change needed" }).click();
  await expect(reviewer.getByText("Tick every statement")).toBeVisible();
  await sign(reviewer);
  await expect(reviewer.getByText("found no change needed").first()).toBeVisible();

  await reader.reload();
  await expect(reader.getByText("Last reviewed:")).toBeVisible();
  expect(await reader.locator(".updated").textContent()).toBe(updated);
});

test("how often an answer is reviewed is changed on its page, and the next review stays on its day", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const publisher = await as("publisher");
  await publisher.goto("/desk/answers?q=PKU");
  await publisher.getByRole("link", { name: question }).click();
  const card = publisher.getByRole("region", { name: "Reviews" });
  const next = await card.getByRole("time").textContent();
  await card.getByRole("button", { name: "Change the interval" }).click();
  const dialog = publisher.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^High risk/ }).check();
  await dialog.getByLabel("An interval of its own (months)").fill("200");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("from 1 to 120")).toBeVisible();
  await expectAccessible(publisher);
  await dialog.getByLabel("An interval of its own (months)").fill("6");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("Every 6 months (its own interval)")).toBeVisible();
  await expect(card.getByText(next ?? "")).toBeVisible();
});

test("a review that comes near is in the list of reviews, in its file and in the forecast", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const publisher = await as("publisher");
  await publisher.goto("/desk/answers?q=PKU");
  await publisher.getByRole("link", { name: question }).click();
  const card = publisher.getByRole("region", { name: "Reviews" });
  await card.getByRole("button", { name: "Change the interval" }).click();
  const dialog = publisher.getByRole("dialog");
  await dialog.getByLabel("An interval of its own (months)").fill("1");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("Every month (its own interval)")).toBeVisible();
  await card.getByRole("link", { name: "Review the live text" }).click();
  await sign(publisher);
  await expect(publisher.getByText("found no change needed").first()).toBeVisible();

  await publisher.getByRole("link", { name: "Reviews", exact: true }).click();
  const row = publisher.getByRole("row").filter({ hasText: question });
  await expect(row).toContainText(/In (28|29|30|31) days/);
  await expect(publisher).toHaveTitle(/^Reviews/);
  await expectAccessible(publisher);
  const [file] = await Promise.all([
    publisher.waitForEvent("download"),
    publisher.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  expect(await readFile(await file.path(), "utf8")).toContain(question);

  await publisher.getByRole("link", { name: "Forecast" }).click();
  await expect(publisher.getByRole("table", { name: "Reviews by month and risk" })).toBeVisible();
  await expect(publisher).toHaveTitle(/^Forecast of reviews/);
  await expectAccessible(publisher);
  await publisher
    .getByRole("table", { name: "Reviews by owner, who has the most first" })
    .getByRole("link")
    .first()
    .click();
  await publisher.getByRole("link", { name: "Propose other days" }).click();
  await expect(publisher.getByText(/nothing to move|Nothing is moved until/)).toBeVisible();
  await expectAccessible(publisher);
});
