import { expect } from "@playwright/test";
import { expectAccessible, test } from "./support/test";

const question = "I am 27, I have PKU";

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
  await expectAccessible(reviewer);
  await reviewer.getByRole("button", { name: "Sign: no change needed" }).click();
  await expect(reviewer.getByText("Tick every statement")).toBeVisible();
  for (const box of await reviewer
    .getByRole("group", { name: "You sign that" })
    .getByRole("checkbox")
    .all())
    await box.check();
  await reviewer.getByRole("radio", { name: /^None/ }).check();
  await reviewer.getByRole("button", { name: "Sign: no change needed" }).click();
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
