import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./support/test";

const here = "/desk/settings/wording/contact";

/** Writes the contact of the centre and proposes it. */
async function propose(page: Page, { words, day = "" }: { words: string; day?: string }) {
  await page.goto("/desk");
  await page.getByRole("link", { name: "Wording", exact: true }).click();
  await page.getByRole("link", { name: "Open Contact" }).click();
  await page.getByRole("textbox", { name: "Contact" }).fill(words);
  await page.getByLabel("In force from").fill(day);
  await page.getByRole("button", { name: "Begin a draft with these words" }).click();
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await page.getByLabel("Why does it change?").fill("The centre has a new address.");
  await page.getByRole("button", { name: "Propose it" }).click();
  await expect(page.getByText("Waits for approval")).toBeVisible();
}

test("a wording is written by one, looked at on the pages it touches and approved by another, and is on every page at once", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(240_000);
  const words = `Write to questions@example.org, or see https://example.org/contact. (${Date.now()})`;
  const administrator = await as("admin");
  await propose(administrator, { words });
  await expect(administrator.getByRole("button", { name: "Approve" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expectAccessible(administrator);

  await reader.goto("/");
  await reader.getByRole("main").getByRole("link").filter({ hasText: "?" }).first().click();
  const address = reader.url();
  const dates = await reader.locator(".dates").textContent();
  await expect(reader.getByText(words)).toHaveCount(0);

  const reviewer = await as("reviewer");
  await reviewer.goto(here);
  await reviewer.getByRole("link", { name: "See each page as it will be" }).click();
  const page = reviewer.frameLocator("iframe[title='The page as it will be']");
  await expect(page.locator("mark")).toContainText("questions@example.org");
  await expectAccessible(reviewer);
  await reviewer.goto(here);
  await reviewer.getByRole("button", { name: "Approve" }).click();
  await reviewer.getByRole("button", { name: "Approve it" }).click();
  await expect(reviewer.getByText("Approved by").first()).toBeVisible();
  await expectAccessible(reviewer);

  await expect(async () => {
    await reader.goto(address);
    await expect(reader.getByRole("heading", { name: "Contact" })).toBeVisible({ timeout: 1_000 });
    const link = reader.getByRole("link", { name: "questions@example.org" });
    await expect(link).toHaveAttribute("href", "mailto:questions@example.org", { timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  expect(await reader.locator(".dates").textContent()).toBe(dates);
});

test("a wording for a day to come waits, is compared with the one before, and is taken back with a reason", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const publisher = await as("publisher");
  const words = `Call us on weekdays. (${Date.now()})`;
  await propose(publisher, { words, day: "2040-01-01" });
  const administrator = await as("admin");
  await administrator.goto(here);
  await administrator.getByRole("button", { name: "Send back" }).click();
  await administrator.getByLabel("What has to change?").fill("Say which hours.");
  await administrator.getByRole("button", { name: "Send it back" }).click();
  await expect(administrator.getByText("Say which hours.")).toBeVisible();

  await publisher.goto(here);
  await expect(publisher.getByText("Sent back by")).toBeVisible();
  await publisher.getByRole("textbox", { name: "Contact" }).fill(`${words} From 9 to 17.`);
  await publisher.getByRole("button", { name: "Save draft" }).click();
  await expect(publisher.getByText("Draft saved.")).toBeVisible();
  await publisher.getByRole("button", { name: "Propose", exact: true }).click();
  await publisher.getByLabel("Why does it change?").fill("With the hours.");
  await publisher.getByRole("button", { name: "Propose it" }).click();
  await expect(publisher.getByText("Waits for approval")).toBeVisible();

  await administrator.goto(here);
  await administrator.getByRole("button", { name: "Approve" }).click();
  await administrator.getByRole("button", { name: "Approve it" }).click();
  await expect(administrator.getByText("Coming", { exact: true })).toBeVisible();
  await administrator.getByRole("button", { name: "Take back" }).click();
  await administrator.getByLabel("Reason").fill("The hours changed again.");
  await administrator.getByRole("button", { name: "Take it back" }).click();
  await expect(administrator.getByText("Taken back", { exact: true })).toBeVisible();
  // The message lies over a button of the page, of which axe then counts only what it leaves in sight.
  await expectAccessible(administrator, ["target-size"]);
});
