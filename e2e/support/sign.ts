import { expect, type Page } from "@playwright/test";

/** Signs the text in review as a reviewer who read it all: every change is ticked where it stands, every statement, no conflict of interest. */
export async function signApproval(reviewer: Page): Promise<void> {
  const next = reviewer.getByRole("link", { name: "Go to the next" });
  if ((await next.count()) > 0) await next.click();
  await expect(async () => {
    for (const box of await reviewer.getByRole("checkbox", { name: /^Checked: / }).all()) await box.check();
    await expect(next).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  const form = reviewer.getByRole("region", { name: "Your decision" });
  for (const statement of await form.getByRole("checkbox").all()) await statement.check();
  await form.getByRole("radio", { name: /^None/ }).check();
  await form.getByRole("button", { name: "Approve this text" }).click();
  await expect(reviewer.getByText("Approved", { exact: true }).first()).toBeVisible();
}
