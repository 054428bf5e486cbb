import { expect, type Page } from "@playwright/test";
import { realSources } from "@/lib/references/golden/real-sources";
import { printList } from "@/lib/references/reference-styles";
import { expectAccessible, test } from "./support/test";

const box = (page: Page) => page.getByLabel("References", { exact: true });
const rows = (page: Page) => page.getByRole("region", { name: "What was read" }).getByRole("listitem");
const drop = (page: Page, name: string, text: string) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function open(page: Page) {
  await page.goto("/desk/references/new");
  await expect(page.getByRole("button", { name: "Read them" })).toBeEnabled();
}

test("a pasted reference list is five new sources; added and pasted again it is five that are here", async ({
  as,
}) => {
  const page = await as("specialist");
  await open(page);
  await expectAccessible(page);
  await box(page).fill(
    printList(
      "house",
      realSources.map((csl) => ({ csl })),
    ),
  );
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("status")).toHaveText("5 new.");
  await expect(rows(page)).toHaveCount(5);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add the 5 chosen" }).click();
  await expect(page.getByRole("status")).toHaveText("0 new, 5 added.");
  await expectAccessible(page);
  await open(page);
  await box(page).fill(
    printList(
      "house",
      realSources.map((csl) => ({ csl })),
    ).replace("e22-25", "e22-99"),
  );
  await page.getByRole("button", { name: "Read them" }).click();
  await expect(page.getByRole("status")).toHaveText("0 new, 5 already here.");
  await page.getByText("One field differs").click();
  await expect(page.getByText("here “e22-25”, in this record “e22-99”")).toBeVisible();
  await page.getByRole("link", { name: "Open it" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Borodic 2014");
});

test("one broken entry among fifty is the one to repair, by keyboard, where it stands; the others are added without it", async ({
  as,
}) => {
  const page = await as("specialist");
  await open(page);
  const entries = Array.from(
    { length: 50 },
    (_, at) =>
      `@article{k${at},\n  title = {Gait in rare disease ${at}${at === 20 ? "" : "}"},\n  doi = {10.5555/gait.${at}}\n}`,
  );
  await drop(page, "library.bib", entries.join("\n\n"));
  await expect(page.getByRole("status")).toHaveText("49 new, 1 not understood.");
  await page.getByRole("radio", { name: "Not understood 1" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("line 101 of library.bib");
  await expectAccessible(page);
  const broken = page.getByLabel("Line 101, as it came");
  await broken.fill((await broken.inputValue()).replace("disease 20,", "disease 20},"));
  await page.getByRole("button", { name: "Read it again" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("50 new.");
  await page.getByRole("button", { name: "Add the 50 chosen" }).click();
  await expect(page.getByRole("status")).toHaveText("0 new, 50 added.");
});

test("the same .nbib a second time brings nothing new; parts with their own DOIs are never taken for one", async ({
  as,
}) => {
  const page = await as("specialist2");
  const record = (at: number, title: string) =>
    `PMID- ${88_000_000 + at}\nTI  - ${title}.\nLID - 10.5555/part.${at} [doi]\nDP  - 2014 Jan-Feb\nTA  - Rare Bone Rev\n`;
  const file = [
    record(1, "Falls. Part I"),
    record(2, "Falls. Part II"),
    ...Array.from({ length: 10 }, (_, at) => record(10 + at, `Falls ${at}`)),
  ].join("\n");
  await open(page);
  await drop(page, "pubmed.nbib", file);
  await expect(page.getByText("read as PubMed (.nbib, MEDLINE)")).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("12 new.");
  await page.getByRole("button", { name: "Add the 12 chosen" }).click();
  await expect(page.getByRole("status")).toHaveText("0 new, 12 added.");
  await open(page);
  await drop(page, "pubmed.nbib", file);
  await expect(page.getByRole("status")).toHaveText("0 new, 12 already here.");
});

test("a bare number is filled in by hand on a phone, and what is no list of references says what to do instead", async ({
  as,
}) => {
  const page = await as("specialist");
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await drop(page, "page.html", "<!DOCTYPE html><html><body>Too many requests</body></html>");
  await expect(page.getByText("This is a web page, not a list of references.")).toBeVisible();
  await box(page).fill("PMID 87654321");
  await page.getByRole("button", { name: "Read them" }).click();
  await page.getByRole("button", { name: "Fill in the fields" }).click();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Title" }).fill("A source that was filled in");
  await page.getByRole("button", { name: "Add the reference" }).click();
  await expect(page.getByRole("status")).toHaveText("0 new, 1 added.");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a large file shows how far it is, leaves the page alive and stops when asked to", async ({ as }) => {
  const page = await as("specialist");
  await open(page);
  const abstract = `AB  - ${"Nothing is known of this disease. ".repeat(25)}\n`;
  const file = Array.from(
    { length: 19_000 },
    (_, at) => `PMID- ${70_000_000 + at}\nTI  - Large file ${at}\n${abstract}`,
  ).join("\n");
  await drop(page, "large.nbib", file);
  await expect(page.getByRole("progressbar", { name: "Reading large.nbib" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("You stopped reading here. What was read before is below.")).toBeVisible();
  await box(page).fill("The page is alive.");
  await page
    .getByRole("button", { name: "Clear the list" })
    .or(page.getByRole("button", { name: "Read them" }))
    .first()
    .click();
});
