import { expect, type Page } from "@playwright/test";
import { saveStatus, startDraft, typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { expectAccessible, signIn, test } from "./support/test";

const password = process.env.ANSWER_DESK_SAMPLE_PASSWORD ?? "";

const signedOut = (page: Page) => page.getByRole("alertdialog", { name: "You are signed out" });

async function signInAgain(page: Page): Promise<void> {
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in again" }).click();
}

test("a session that ends while somebody types: they sign in again in place with the keyboard alone, and every word ends up on the server", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("specialist");
  await startDraft(page);
  await page.context().clearCookies();
  await typeAfter(page, "Carriers are well.", " Typed after the end.");
  // Longer than the page takes to notice: no key of it may go into the password.
  await page.keyboard.type(" A sentence that goes on and on is not cut in two.", { delay: 120 });
  await expect(signedOut(page)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByTestId("save-status")).toHaveText("Signed out, kept on this device");
  await expect(answerText(page)).toContainText(
    "Typed after the end. A sentence that goes on and on is not cut in two.",
  );
  await expect(page.getByLabel("Email")).toHaveAttribute("readonly");
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toContainText("is not right");
  await expect(answerText(page)).toContainText("Typed after the end.");
  await page.getByLabel("Password", { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(signedOut(page)).toBeHidden({ timeout: 15_000 });
  await expectSaved(page);
  await page.reload();
  await expect(answerText(page)).toContainText("Typed after the end.");
});

test("a session that is revoked from elsewhere is noticed without typing, and the text stays", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("reviewer2");
  await startDraft(page);
  const elsewhere = await as("reviewer2");
  await elsewhere.goto("/desk/profile");
  await elsewhere.getByRole("button", { name: "Sign out everywhere" }).click();
  await elsewhere.getByRole("alertdialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(signedOut(page)).toBeVisible({ timeout: 15_000 });
  await signInAgain(page);
  await expect(signedOut(page)).toBeHidden({ timeout: 15_000 });
  await typeAfter(page, "Carriers are well.", " And on it goes.");
  await expectSaved(page);
});

test("who signs in as somebody else on the same browser neither sees nor saves the words of the page; they stay on the device and go to the server when their writer is back", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const page = await as("specialist");
  await startDraft(page);
  const edition = page.waitForRequest(/\/editions\/[0-9a-f-]{36}\/presence$/);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const endpoint = (await edition).url().replace(/presence$/, "draft");
  // The page must not notice before the words are typed: that is the moment in which they could be saved in another's name.
  await page.route("**/api/desk/session", (route) => route.abort("internetdisconnected"));
  await page.context().clearCookies();
  const other = await page.context().newPage();
  await signIn(other, "reviewer");
  await page.bringToFront();
  await typeAfter(page, "Carriers are well.", " Not the reviewer's words.");
  await expect(saveStatus(page)).toHaveText("Signed out, kept on this device", { timeout: 15_000 });
  await page.unroute("**/api/desk/session");
  const dialog = page.getByRole("alertdialog", { name: "Somebody else signed in on this browser" });
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  await expect(dialog).toContainText("belongs to the person below");
  await expectAccessible(page);
  const stored = await other.request.get(endpoint);
  expect(JSON.stringify(await stored.json())).not.toContain("Not the reviewer");
  await signInAgain(page);
  await expect(dialog).toBeHidden({ timeout: 15_000 });
  await expectSaved(page);
  await expect(saveStatus(page)).toContainText("Saved");
  const now = await (await page.request.get(endpoint)).json();
  expect(JSON.stringify(now)).toContain("Not the reviewer's words.");
  expect(now.savedBy).not.toBe("");
});
