import { expect, type Locator, type Page } from "@playwright/test";
import { answerText, moveCaret, selectWords } from "./support/editor";
import { expectAccessible, test } from "./support/test";

const text =
  "Danon disease\n\nCan Danon disease be treated?\n\nYes, by a transplant.[1,2] It weakens the heart.[2]\nLast updated: 5/6/2021\n\n1. Alder A, Birch B. A transplant for Danon disease. Example J Rare Dis. May 4, 2016; 32(1):2-5. https://www.example.org/danon-transplant.\n2. Danon disease and the heart. Example Clinic. July 6, 2018; https://www.example.org/danon-heart.\n3. Cedar C. Danon disease in families. Example J Rare Dis. June 4, 2017; 33(2):9-12. https://www.example.org/danon-families.\n";

async function startDraft(page: Page): Promise<string> {
  await page.goto("/desk/import");
  await page.getByLabel("Or paste the text").fill(text);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toContainText("Yes, by a transplant.[1,2]");
  return page.url().replace(/\/draft$/, "");
}

const panel = (page: Page): Locator => page.getByRole("dialog", { name: "Sources cited here" });
const rows = (page: Page): Locator => panel(page).getByRole("listitem");
const place = (page: Page, source: string): Locator => page.getByLabel(`Place in the source: ${source}`);

test("sources cited side by side are one group: placed, moved, added and taken out, each one step of undo", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("all-roles");
  const answer = await startDraft(page);

  await test.step("with keys alone: Enter opens the group at the selected source", async () => {
    await selectWords(page, "Yes, by a transplant.");
    await moveCaret(page, "ArrowRight");
    await moveCaret(page, "ArrowRight");
    await page.keyboard.press("Enter");
    await expect(rows(page)).toHaveCount(2);
    await expect(place(page, "Alder 2016")).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.type("p. 3");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(place(page, "Alder 2016")).toBeFocused();
    await expect(place(page, "Alder 2016")).toHaveValue("p. 3");
    await expect(rows(page).first()).toContainText("[1]Example Clinic 2018");
    await expect(answerText(page)).toContainText("Yes, by a transplant.[1,2] It weakens the heart.[1]");
  });

  await test.step("one undo takes back one change, and a second the one before", async () => {
    await panel(page).getByRole("button", { name: "[2] Alder 2016" }).focus();
    await page.keyboard.press("Control+z");
    await expect(answerText(page)).toBeFocused();
    await expect(answerText(page)).toContainText("Yes, by a transplant.[1,2] It weakens the heart.[2]");
    const first = answerText(page).getByRole("button", { name: "reference 1, Alder 2016, p. 3" });
    await expect(first).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(first).toBeHidden();
    await expect(answerText(page)).toContainText("Yes, by a transplant.[1,2] It weakens the heart.[2]");
  });

  await test.step("closed with Escape, it opens again by Enter and by a press", async () => {
    await page.keyboard.press("Enter");
    await expect(place(page, "Alder 2016")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(answerText(page)).toBeFocused();
    await expect(panel(page)).toBeHidden();
    await page.keyboard.press("Enter");
    await expect(place(page, "Alder 2016")).toBeFocused();
  });

  await test.step("with the mouse: another source joins the group, also one that is in it already", async () => {
    await answerText(page).getByRole("button", { name: "reference 1, Alder 2016" }).click();
    await expect(rows(page)).toHaveCount(2);
    await panel(page).getByRole("button", { name: "Add a source here" }).click();
    await page.getByRole("combobox", { name: "Find a source" }).fill("A transplant for Danon disease");
    await page.getByRole("option", { name: /A transplant for Danon disease/ }).click();
    await expect(rows(page)).toHaveCount(3);
    await expect(place(page, "Alder 2016").last()).toBeFocused();
    await page.keyboard.type("p. 5");
    await place(page, "Alder 2016").first().fill("p. 2");
    await panel(page).getByRole("button", { name: "Move up: Example Clinic 2018" }).click();
    await expect(rows(page).first()).toContainText("Example Clinic 2018");
    await expect(panel(page).getByRole("button", { name: "Move up: Example Clinic 2018" })).toBeFocused();
    await expect(answerText(page)).toContainText("Yes, by a transplant.[1,2,2] It weakens the heart.[1]");
    await panel(page).getByRole("button", { name: "Remove: Example Clinic 2018" }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(answerText(page)).toContainText("Yes, by a transplant.[1,1] It weakens the heart.[2]");
    await expectAccessible(page);
  });

  await test.step("on a phone the group is whole and nothing is moved sideways", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await panel(page).getByRole("button", { name: "[1] Alder 2016" }).first().click();
    await expect(place(page, "Alder 2016").first()).toBeInViewport({ ratio: 1 });
    await expect(panel(page).getByRole("button", { name: "Remove: Alder 2016" }).first()).toBeInViewport({
      ratio: 1,
    });
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step("each of two places in one source has its own passage, and the review lists both", async () => {
    const passage = page.getByLabel(/Supporting passage/);
    const bothSaved = page.waitForResponse(
      (response) =>
        response.request().method() === "PUT" &&
        /editions\/[0-9a-f-]{36}\/draft$/.test(response.url()) &&
        (response.request().postData() ?? "").split('"quoteId":"').length > 2,
    );
    await passage.fill("Seven of nine lived.");
    await panel(page).getByRole("button", { name: "[1] Alder 2016" }).last().click();
    await expect(passage).toHaveValue("");
    await passage.fill("All nine were young.");
    await passage.press("Control+Enter");
    await bothSaved;
    await page.goto(`${answer}/review`);
    const card = page.getByRole("region", { name: "Sources and passages" });
    await expect(card).toContainText("Alder 2016, p. 2");
    await expect(card).toContainText("Seven of nine lived.");
    await expect(card).toContainText("Alder 2016, p. 5");
    await expect(card).toContainText("All nine were young.");
    await expectAccessible(page);
  });
});
