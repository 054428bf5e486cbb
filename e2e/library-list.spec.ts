import { expect, type Page } from "@playwright/test";
import { expectFits } from "./support/library";
import { expectAccessible, test } from "./support/test";

const rows = (page: Page) => page.getByRole("table").getByRole("rowheader");
const searchBox = (page: Page) => page.getByRole("searchbox", { name: "Search references" });

async function addLines(page: Page, lines: readonly string[]): Promise<void> {
  await page.goto("/desk/references/new");
  await expect(page.getByRole("button", { name: "Read them" })).toBeEnabled();
  await page.getByLabel("References", { exact: true }).fill(lines.join("\n"));
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: `Add the ${lines.length} chosen` }).click();
  await expect(page.getByRole("status")).toHaveText(`0 new, ${lines.length} added.`);
}

test("the library is searched as one types, narrowed in the address, walked by keys, and says what to do when nothing fits", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await as("reviewer");
  await addLines(page, [
    "Umbellifer L, Vetch M. Quokkaitis in adults. Example J Rare Dis. May 4, 1991; 1(1):1-9. https://doi.org/10.5555/quokka.1.",
    "Umbellifer L, Vetch M. Quokkaitis in children. Example J Rare Dis. May 4, 1995; 5(1):1-9. https://doi.org/10.5555/quokka.5.",
    "Quokkaitis at home. Example Clinic. July 6, 1999; https://www.example.org/quokkaitis-home.",
  ]);

  await test.step("what is typed is found, and stands in the address", async () => {
    await page.goto("/desk/references");
    await expectFits(page);
    await searchBox(page).fill("quokkaitis");
    await expect(page).toHaveURL(/\?q=quokkaitis$/);
    await expect(rows(page)).toHaveCount(3);
    await expect(page.getByText("3 references, best match first")).toBeVisible();
    await expect(searchBox(page)).toBeFocused();
    await expectFits(page);
  });

  await test.step("kind and years narrow it; Back undoes one choice, and the address alone gives the same list", async () => {
    await page.getByLabel("From year").fill("1995");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/from=1995/);
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole("button", { name: /Any kind/ }).click();
    await page.getByRole("option", { name: "Journal article" }).click();
    await expect(page).toHaveURL(/type=article-journal/);
    await expect(rows(page)).toHaveCount(1);
    const address = page.url();
    await page.goBack();
    await expect(rows(page)).toHaveCount(2);
    await page.goto(address);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText("1995");
    await expect(searchBox(page)).toHaveValue("quokkaitis");
  });

  await test.step("a misspelt word finds what is written much like it, and says so", async () => {
    await page.goto("/desk/references");
    await searchBox(page).fill("umbelifer quokaitis");
    await expect(page.getByText(/Nothing has the words “umbelifer quokaitis”/)).toBeVisible();
    await expect(rows(page).filter({ hasText: "Umbellifer" })).toHaveCount(2);
    await expectFits(page);
  });

  await test.step("nothing found leads on", async () => {
    await searchBox(page).fill("xylophagous 7731");
    await expect(page.getByText("Nothing matches “xylophagous 7731”")).toBeVisible();
    await expectFits(page);
    await page.getByRole("link", { name: "Show all references" }).click();
    await expect(page).toHaveURL(/\/desk\/references$/);
    await expect(rows(page).first()).toBeVisible();
    await expect(searchBox(page)).toHaveValue("");
  });

  await test.step("j and k walk the rows, and Enter opens one", async () => {
    await page.goto("/desk/references?q=quokkaitis");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("j");
    await expect(rows(page).nth(0).getByRole("link")).toBeFocused();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(rows(page).nth(1).getByRole("link")).toBeFocused();
    await expectAccessible(page);
    const name = (await rows(page).nth(1).textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  });

  await test.step("an address that makes no sense says what was left out", async () => {
    await page.goto("/desk/references?from=last+year&use=often");
    await expect(page.getByText("A year has four digits, such as 2015.")).toBeVisible();
    await expectFits(page);
  });
});
