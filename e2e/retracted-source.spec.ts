import { expect } from "@playwright/test";
import { expectAccessible, test } from "./support/test";

const DOI = "10.1182/hematology.2021000281";

/** A list as Retraction Watch gives it, with one row about a source of ours. Made up for this story. */
function listAbout(doi: string): Buffer {
  const head =
    "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason";
  return Buffer.from(
    `${head}\n1,"Of somebody else",1/2/2026 0:00,,0,10.1000/nobody,0,Retraction,+Error in Data;\n2,"Made up, for a story",11/20/2026 0:00,10.1000/made-up-notice,0,${doi},0,Retraction,+Error in Data;\n`,
  );
}

test("a notice comes in by a list: its case names the sentences, one button opens another review with comments, it is acknowledged once, and readers see no change until somebody publishes", async ({
  as,
  page: reader,
}) => {
  const [administrator, writer] = [await as("admin"), await as("all-roles")];
  await writer.goto(`/desk/references?q=${encodeURIComponent(DOI)}`);
  const source = writer.locator("main a[href^='/desk/references/']").filter({ hasText: /\d{4}/ }).first();
  const address = (await source.getAttribute("href")) ?? "";
  await reader.goto("/topics/hereditary-hemorrhagic-telangiectasia");
  const article = reader.locator("main a[href^='/answers/']").first();
  const pageAddress = (await article.getAttribute("href")) ?? "";
  const before = await (await reader.request.get(pageAddress)).text();

  await test.step("an administrator uploads the list, twice", async () => {
    await administrator.goto("/desk/references/health");
    for (const words of [/1 notice about our sources, 1 new/, /1 notice about our sources, 0 new/]) {
      const chooser = administrator.waitForEvent("filechooser");
      await administrator.getByRole("button", { name: "Choose a file" }).click();
      await (await chooser).setFiles({ name: "list.csv", mimeType: "text/csv", buffer: listAbout(DOI) });
      await expect(administrator.getByText(words)).toBeVisible();
    }
  });

  await test.step("the case names the sentence, and opens another review with a comment at it", async () => {
    await writer.goto("/desk/references/health?kind=retracted-live");
    await expectAccessible(writer);
    await writer.goto(address);
    await expect(writer.getByRole("heading", { name: /^Open case/ })).toBeVisible();
    await expectAccessible(writer);
    await writer.getByRole("button", { name: /Open (it|all \d+) for review/ }).click();
    await writer.getByRole("button", { name: "Open them" }).click();
    const outcomes = writer.getByRole("list", { name: "What became of each answer" });
    await expect(outcomes).toContainText("A new edition is open");
    await outcomes.getByRole("link").first().click();
    await expect(writer.getByText("Something was said about a source of this answer")).toBeVisible();
    await expect(
      writer.getByText(/was retracted .*Check the sentence against another source/).first(),
    ).toBeVisible();
  });

  await test.step("it is acknowledged once, and never asks again", async () => {
    await writer.goto(address);
    await writer.getByRole("button", { name: "Acknowledge" }).click();
    await writer
      .getByLabel("What was done about it?")
      .fill("Another source is looked for in the open edition.");
    await writer.getByRole("dialog").getByRole("button", { name: "Acknowledge" }).click();
    await expect(writer.getByRole("heading", { name: "What was said about this source" })).toBeVisible();
    await expect(writer.getByRole("button", { name: "Acknowledge" })).toHaveCount(0);
  });

  expect(await (await reader.request.get(pageAddress)).text()).toBe(before);
});
