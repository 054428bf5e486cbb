import { expect, type Page } from "@playwright/test";
import { typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { bringIn, expectFits, openReference, submitDraft } from "./support/library";
import { test } from "./support/test";

const old =
  "Pine H, Reed I. Braces for Marshall syndrome. Example J Bone. June 7, 2001; 3(1):1-9. https://www.example.org/marshall-braces.";
const newer =
  "Sorrel J, Teasel K. Marshall syndrome and braces, twenty years on. Example J Bone. June 7, 2021; 23(1):1-9. https://www.example.org/marshall-braces-again.";
const topic = "Marshall syndrome";
const listed = (page: Page) => page.getByRole("region", { name: "References" }).getByRole("listitem");

test("a source is replaced in every draft that is open, what is in review is told and left, and an open window follows", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const author = await as("specialist");
  const [open, closed] = [
    "Do braces help people with Marshall syndrome?",
    "Are braces safe in Marshall syndrome?",
  ];
  const waiting = await bringIn(author, {
    ...{ topic, question: closed, references: [old] },
    paragraphs: ["They are.[1]", "Ask your doctor about yours."],
  });
  await submitDraft(author);
  await bringIn(author, {
    ...{ topic, question: open, references: [old, newer] },
    paragraphs: ["Yes.[1] They help for years.[2]", "Ask your doctor."],
  });
  await expect(listed(author)).toHaveCount(2);

  const keeper = await as("all-roles");
  await openReference(keeper, "Pine Braces for Marshall");
  await keeper.getByRole("link", { name: "Replace", exact: true }).click();
  await expectFits(keeper);
  await keeper.getByRole("searchbox", { name: "Find the other reference" }).fill("twenty years on");
  await keeper.keyboard.press("Enter");
  await keeper
    .getByRole("list", { name: "References found" })
    .getByRole("link", { name: /Sorrel/ })
    .click();
  await expect(keeper.getByRole("region", { name: "Open editions" })).toContainText("They are.");
  await expectFits(keeper);
  await keeper.getByRole("button", { name: "Replace it in the drafts" }).click();
  const outcome = keeper.getByRole("list", { name: "What became of each edition" }).getByRole("listitem");
  await expect(outcome).toHaveCount(2);
  await expect(outcome.filter({ hasText: open })).toContainText("Replaced once.");
  await expect(outcome.filter({ hasText: closed })).toContainText("Left as it is.");
  await expectFits(keeper);

  await test.step("the window that is open follows at its next save, and says so", async () => {
    await typeAfter(author, "Ask your doctor.", " Or a nurse.");
    await expect(author.getByText("Reference replaced")).toBeVisible({ timeout: 20_000 });
    await expectSaved(author);
    await expect(answerText(author)).toContainText("Yes.[1] They help for years.[1]");
    await expect(answerText(author)).toContainText("Or a nurse.");
    await expect(listed(author)).toHaveCount(1);
    await expect(listed(author)).toContainText("twenty years on");
  });

  await test.step("what is in review cites what was submitted", async () => {
    await keeper.goto(`${waiting}/review`);
    await expect(keeper.getByText("Braces for Marshall syndrome", { exact: false }).first()).toBeVisible();
  });
});
