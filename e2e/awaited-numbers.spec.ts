import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./support/test";

// The server of the stories asks nobody outside, as a centre without a network would.
const list = (page: Page) => page.getByRole("list", { name: "Waiting for look-up" });
const row = (page: Page, pmid: string) => list(page).getByRole("listitem").filter({ hasText: pmid });

async function read(page: Page, text: string): Promise<void> {
  await page.goto("/desk/references/new");
  const button = page.getByRole("button", { name: "Read them" });
  await expect(button).toBeEnabled();
  await page.getByLabel("References", { exact: true }).fill(text);
  await button.click();
}

test("numbers without a network wait for their look-up where everybody sees them; one is filled in by hand, one is dropped, and nothing else comes into the library", async ({
  as,
}) => {
  const first = 90_000_000 + randomInt(4_000_000) * 2;
  const [filled, dropped] = [String(first), String(first + 1)];
  const writer = await as("specialist");
  const other = await as("specialist2");

  await test.step("two bare numbers wait, and the box is empty again", async () => {
    await read(writer, `PMID ${filled}\n\nPMID ${dropped}`);
    await writer.getByRole("button", { name: "Wait for look-up of 2 numbers" }).press("Enter");
    await expect(row(writer, filled)).toContainText("Waiting");
    await expect(row(writer, dropped)).toContainText("when the network is back");
    await expectAccessible(writer);
  });

  await test.step("asked for by somebody else, a number still waits once", async () => {
    await read(other, `PMID ${filled}`);
    await other.getByRole("button", { name: `Wait for look-up: PMID ${filled}` }).click();
    await expect(other.getByRole("region", { name: "What was read" }).getByRole("listitem")).toHaveCount(0);
    await other.reload();
    await expect(row(other, filled)).toHaveCount(1);
    await expect(row(other, filled)).toContainText("Asked for by");
  });

  await test.step("its fields are filled in by keyboard, on a phone, and it is in the library", async () => {
    await other.setViewportSize({ width: 390, height: 844 });
    await row(other, filled)
      .getByRole("button", { name: /^Fill in the fields/ })
      .press("Enter");
    await expectAccessible(other);
    expect(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await row(other, filled)
      .getByRole("textbox", { name: "Title" })
      .fill(`A source that waited for its fields ${first}`);
    await row(other, filled).getByRole("button", { name: "Add the reference" }).press("Enter");
    await expect(row(other, filled)).toHaveCount(0);
    await other.goto(`/desk/references?q=${first}`);
    await expect(
      other.getByRole("cell", { name: `A source that waited for its fields ${first}` }),
    ).toBeVisible();
  });

  await test.step("the other number is dropped, and the library has nothing of it", async () => {
    await writer.reload();
    await row(writer, dropped)
      .getByRole("button", { name: `Drop: PMID ${dropped}` })
      .click();
    await expect(row(writer, dropped)).toHaveCount(0);
    await writer.goto(`/desk/references?q=${dropped}`);
    await expect(writer.getByRole("main")).toContainText(/No reference|Nothing/);
  });
});
