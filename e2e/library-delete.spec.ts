import { expect } from "@playwright/test";
import { answerText } from "./support/editor";
import { bringIn, expectFits, openReference, placesOf, publish, submitDraft } from "./support/library";
import { expectAccessible, test } from "./support/test";

const topic = "Gaucher disease";
const shared =
  "Hazel A, Ivy B. Sleep of people with Gaucher disease. Example J Rare Dis. March 3, 2014; 12(2):44-49. https://www.example.org/gaucher-sleep.";
const other =
  "Juniper C. Rest and Gaucher disease. Example Clinic. July 6, 2017; https://www.example.org/gaucher-rest.";

test("a source that two drafts and a live page cite is not deleted but told where it stands; archived, the page stays byte for byte", async ({
  as,
  page: reader,
}) => {
  test.setTimeout(240_000);
  const author = await as("all-roles");
  const question = (what: string) => `Why do people with Gaucher disease ${what}?`;

  const live = await test.step("it is cited in one answer that is published and in two drafts", async () => {
    const published = await bringIn(author, {
      ...{ topic, question: question("sleep badly"), references: [shared] },
      paragraphs: ["Pain keeps many of them awake.[1]", "Ask your doctor what helps."],
    });
    await submitDraft(author);
    const path = await publish(published, {
      reviewer: await as("reviewer"),
      publisher: await as("publisher"),
    });
    await bringIn(author, {
      ...{ topic, question: question("rest at noon"), references: [other, shared] },
      paragraphs: ["Rest is good.[1] A short sleep at noon helps.[2]", "It is no cure."],
    });
    await bringIn(author, {
      ...{ topic, question: question("wake early"), references: [shared] },
      paragraphs: ["Nobody knows.[1] Many wake before six.[1]", "It is no cure."],
    });
    return path;
  });
  const before = await (await reader.request.get(live)).body();

  const reference = await openReference(author, "Hazel Sleep of people with Gaucher");
  await test.step("its page says where, sentence by sentence", async () => {
    await expect(placesOf(author, "Open editions").getByRole("link", { name: /\[[12]\]/ })).toHaveCount(3);
    await expect(placesOf(author, "Live pages").getByRole("link", { name: /awake/ })).toHaveCount(1);
    await expectFits(author);
  });

  const dialog = author.getByRole("alertdialog", { name: "Delete this reference?" });
  await test.step("deleting is refused, with a link to each sentence", async () => {
    await author.getByRole("button", { name: "Delete", exact: true }).click();
    await dialog.getByRole("button", { name: "Delete the reference" }).click();
    await expect(dialog).toContainText("It is cited in 2 open editions, 1 live page.");
    const places = dialog.getByRole("list", { name: "Where it is cited" }).getByRole("link");
    await expect(places).toHaveCount(4);
    await expectFits(author);
    await places.filter({ hasText: "Many wake before six." }).click();
  });

  await test.step("a link leads to the editor, where that very citation is selected", async () => {
    await author.waitForURL(/\/draft\?cite=/);
    await expect(answerText(author)).toContainText("Many wake before six.");
    await expect(author.getByRole("dialog", { name: "Reference 1" })).toContainText("Sleep of people");
    const words = await answerText(author).evaluate((root) => {
      const selected = root.querySelector(".citation.is-selected");
      if (!selected) return "nothing is selected";
      const range = document.createRange();
      range.setStart(root, 0);
      range.setEndBefore(selected);
      return range.toString();
    });
    expect(words.trimEnd()).toMatch(/Many wake before six\.$/);
    await expectAccessible(author);
  });

  await test.step("archived, it is offered no more, stays where it is cited, and says so there", async () => {
    await author.goto(reference);
    await author.getByRole("button", { name: "Archive", exact: true }).click();
    await expect(author.getByRole("button", { name: "Bring it back" })).toBeVisible();
    await expect(placesOf(author, "Open editions").getByRole("link", { name: /\[[12]\]/ })).toHaveCount(3);
    await expectFits(author);
    await author.goto("/desk/references?q=Sleep+of+people+with+Gaucher&shown=archived");
    await expect(author.getByRole("table").getByRole("link")).toHaveCount(1);
    await expectFits(author);
  });

  const after = await (await reader.request.get(live)).body();
  expect(after.equals(before), "the published page, byte for byte").toBe(true);
  await reader.goto(live);
  await expect(reader.locator("[role=doc-bibliography]")).toContainText(
    "Sleep of people with Gaucher disease",
  );
});
