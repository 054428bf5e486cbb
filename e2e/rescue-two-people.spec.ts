import { expect, type Page } from "@playwright/test";
import { startDraft, typeAfter } from "./support/draft";
import { answerText, expectSaved } from "./support/editor";
import { type Account, expectAccessible, test } from "./support/test";

const BODY = [
  "Yes. Both parents carry a changed gene.",
  "A child is ill only with two changed copies.",
  "Carriers are well.",
].join("\n\n");

const conflictIn = (page: Page) => page.getByRole("region", { name: "Two versions of this draft" });

/** The specialist's draft, open in the browsers of two people. */
async function openTwice(as: (account: Account) => Promise<Page>) {
  const ann = await as("specialist");
  const draft = await startDraft(ann, BODY);
  const rui = await as("reviewer");
  await rui.goto(draft);
  await expect(answerText(rui)).toContainText("Carriers are well.");
  return { ann, rui, draft };
}

async function differ({ ann, rui }: { ann: Page; rui: Page }): Promise<void> {
  await typeAfter(ann, "carry a changed gene.", " ANN-FIRST.");
  await typeAfter(ann, "two changed copies.", " ANN-MIDDLE.");
  await expectSaved(ann);
  await typeAfter(rui, "two changed copies.", " RUI-MIDDLE.");
  await typeAfter(rui, "Carriers are well.", " RUI-LAST.");
  await expect(conflictIn(rui)).toBeVisible({ timeout: 20_000 });
}

test("two people type in two browsers: the second chooses paragraph by paragraph, and every word of both ends up on the server", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const { ann, rui, draft } = await openTwice(as);
  await differ({ ann, rui });
  const conflict = conflictIn(rui);
  const places = conflict.getByRole("group");
  await expect(places).toHaveCount(3);
  await expect(places.nth(0).getByRole("radio", { name: /^Theirs/ })).toBeChecked();
  await expect(places.nth(2).getByRole("radio", { name: "Mine", exact: true })).toBeChecked();
  const save = conflict.getByRole("button", { name: "Save the chosen text" });
  await expect(save).toHaveAccessibleDescription("Choose in one more place first.");
  await rui.evaluate(() => scrollTo(0, 0));
  await expectAccessible(rui);
  await places.nth(1).getByRole("radio", { name: "Keep both, mine first" }).check();
  await save.click();
  await expect(conflict).toBeHidden();
  await expectSaved(rui);

  await rui.goto(draft);
  for (const words of ["ANN-FIRST.", "ANN-MIDDLE.", "RUI-MIDDLE.", "RUI-LAST."])
    await expect(answerText(rui)).toContainText(words);
  await rui.goto(draft.replace(/draft$/, "history"));
  await rui.getByRole("link", { name: "Edition 1, revision 2", exact: true }).click();
  await expect(rui.getByText("ANN-MIDDLE.")).toBeVisible();
});

test("who types on during a conflict loses nothing: what was typed last is in the text that is saved", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const { ann, rui, draft } = await openTwice(as);
  await differ({ ann, rui });
  await typeAfter(rui, "RUI-LAST.", " RUI-LATER.");
  const conflict = conflictIn(rui);
  await expect(conflict.getByRole("group").nth(2)).toContainText("RUI-LATER.");
  await conflict.getByRole("group").nth(1).getByRole("radio", { name: "Mine", exact: true }).check();
  await conflict.getByRole("button", { name: "Save the chosen text" }).click();
  await expectSaved(rui);
  await rui.goto(draft);
  await expect(answerText(rui)).toContainText("RUI-LATER.");
  await expect(answerText(rui)).toContainText("ANN-FIRST.");
});

test("who takes all of the other's text keeps the own one on the device, over a reload, until it is discarded", async ({
  as,
}) => {
  test.setTimeout(150_000);
  const { ann, rui, draft } = await openTwice(as);
  await differ({ ann, rui });
  await conflictIn(rui).getByRole("button", { name: "Take all theirs" }).click();
  await expect(answerText(rui)).toContainText("ANN-MIDDLE.");
  await expect(answerText(rui)).not.toContainText("RUI-MIDDLE.");
  await expectSaved(rui);
  const aside = rui.getByRole("region", { name: /^Your text of .* set aside$/ });
  await expect(aside).toBeVisible();
  await expectAccessible(rui);
  await rui.goto(draft);
  await expect(aside).toBeVisible();
  await aside.getByRole("button", { name: "Compare" }).click();
  await expect(aside).toContainText("RUI-LAST.");
  await aside.getByRole("button", { name: "Discard" }).click();
  await rui.goto(draft);
  await expect(answerText(rui)).toContainText("ANN-MIDDLE.");
  await expect(aside).toBeHidden();
});

test("words typed into a draft that somebody has submitted meanwhile stay on the device", async ({ as }) => {
  test.setTimeout(150_000);
  const { ann, rui, draft } = await openTwice(as);
  await typeAfter(ann, "carry a changed gene.", " ANN-FIRST.");
  await expectSaved(ann);
  await ann.getByRole("button", { name: "Submit for review" }).click();
  const dialog = ann.getByRole("dialog", { name: "Submit for review" });
  await dialog.getByLabel("Note to the reviewer").fill("Please look.");
  await dialog.getByRole("button", { name: "Submit for review" }).click();
  await expect(ann.getByText("In review").first()).toBeVisible();
  await typeAfter(rui, "Carriers are well.", " RUI-LAST.");
  const conflict = conflictIn(rui);
  await expect(conflict).toBeVisible({ timeout: 20_000 });
  await expect(conflict).toContainText("its words cannot change");
  await expectAccessible(rui);
  await conflict.getByRole("button", { name: "Take all theirs" }).click();
  await expect(rui.getByRole("region", { name: /set aside$/ })).toBeVisible();
  await expect(answerText(rui)).toContainText("ANN-FIRST.");
  await rui.goto(draft);
  await expect(rui.getByText("For reading only").first()).toBeVisible();
  await expect(rui.getByRole("region", { name: /set aside$/ })).toBeVisible();
});
