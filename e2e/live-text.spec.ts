import { expect } from "@playwright/test";
import { answerText, expectSaved, moveCaret, selectWords } from "./support/editor";
import { expectAccessible, test } from "./support/test";

test("a new edition leaves the live text alone, and a withdrawal reaches readers within seconds", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(180_000);
  const author = await as("all-roles");
  await author.goto("/desk/answers?q=nephropathic+signs&state=published");
  await author
    .getByRole("link", { name: /signs and symptoms of nephropathic cystinosis/ })
    .first()
    .click();
  await author.waitForURL(/answers\/[0-9a-f-]{36}/);
  const answer = author.url().replace(/(answers\/[0-9a-f-]{36}).*/, "$1");
  await reader.goto("/search?q=nephropathic+cystinosis+signs");
  await reader
    .getByRole("link", { name: /signs and symptoms of nephropathic cystinosis/ })
    .first()
    .click();
  const live = reader.url();
  const before = await reader.locator("main").textContent();

  await author.getByRole("button", { name: "Start a new edition" }).click();
  await expect(author.getByText("Edition 2").first()).toBeVisible();
  await author.goto(`${answer}/draft`);
  const firstWords = ((await answerText(author).textContent()) ?? "").slice(0, 20);
  await selectWords(author, firstWords);
  await moveCaret(author, "ArrowRight");
  await author.keyboard.type("UNSEENWORDS ");
  await expectSaved(author);
  await reader.reload();
  expect(await reader.locator("main").textContent()).toBe(before);
  for (const path of ["/", "/sitemap.xml", "/feed.xml"]) {
    expect(await (await reader.request.get(path)).text(), path).not.toContain("UNSEENWORDS ");
  }
  await reader.goto("/search?q=UNSEENWORDS");
  await expect(reader.getByText(/No answer has all the words/)).toBeVisible();
  expect((await (await reader.request.get("/api/v1/answers?q=UNSEENWORDS")).json()).answers).toEqual([]);
  await author.getByRole("button", { name: "Discard", exact: true }).click();
  await author.getByRole("button", { name: "Discard the edition" }).click();
  await expect(author.getByText("Discarded").first()).toBeVisible();

  const publisher = await as("publisher");
  await publisher.goto("/desk/answers?state=published");
  await publisher
    .getByRole("link", { name: /Marfan syndrome/ })
    .first()
    .click();
  await publisher.waitForURL(/answers\/[0-9a-f-]{36}/);
  await publisher.getByRole("button", { name: "Withdraw", exact: true }).click();
  const dialog = publisher.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("A source was retracted; we are checking the numbers.");
  await dialog.getByRole("button", { name: /Withdraw/ }).click();
  await expect(publisher.getByText("Withdrawn").first()).toBeVisible();
  await reader.goto("/topics/marfan-syndrome").catch(() => null);
  await expect(async () => {
    const listed = await (await reader.request.get("/search?q=marfan+children")).text();
    expect(listed).not.toContain("/answers/my-husband-has-marfan");
  }).toPass({ timeout: 5_000 });
  await reader.goto("/answers/my-husband-has-marfan-syndrome-and-we-would-like-to-have-children-what-is-the");
  await expect(reader.getByText("A source was retracted; we are checking the numbers.")).toBeVisible();
  await expectAccessible(reader);
  expect(live).toContain("/answers/");
});

test("somebody who is deactivated is out within seconds, also in an open tab", async ({ as }) => {
  test.setTimeout(120_000);
  const [administrator, other] = [await as("admin"), await as("reviewer2")];
  await other.goto("/desk/references");
  await administrator.goto("/desk/people");
  await administrator
    .getByRole("link", { name: /Martin Lindqvist/ })
    .first()
    .click();
  await administrator.getByRole("button", { name: "Deactivate" }).click();
  await administrator
    .getByRole("alertdialog")
    .or(administrator.getByRole("dialog"))
    .getByRole("button", { name: "Deactivate" })
    .click();
  await expect(administrator.getByText("Deactivated", { exact: true }).first()).toBeVisible();
  await expect(other.getByText("You are signed out")).toBeVisible({ timeout: 8_000 });
  expect((await other.request.get("/api/auth/session")).status()).toBe(401);
  await administrator.getByRole("button", { name: "Reactivate" }).click();
  await administrator
    .getByRole("alertdialog")
    .or(administrator.getByRole("dialog"))
    .getByRole("button", { name: "Reactivate" })
    .click();
  await expect(administrator.getByText("Active", { exact: true }).first()).toBeVisible();
});
