import { expect } from "@playwright/test";
import { answerText } from "./support/editor";
import { citing, importedDraft, linked, paragraph } from "./support/revisions";
import { expectAccessible, test } from "./support/test";

const finished = `Gaucher disease

Question
How is type 1 Gaucher disease treated?

Answer
Treatment replaces the enzyme that is missing. [1] It is given into a vein. [2]

References
1. Rivera A, Holm B. Enzyme therapy for storage diseases. J Test Med. 2014; 12(3):101-110.
2. Okafor C. Infusions at home. Test Pharm. 2016; 4(1):7-12.
`;

test("a changed link, a swapped source, a “not” and a tenfold dose are all named first, and every change is a key away", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const author = await as("all-roles");
  const draft = await importedDraft(author, finished);
  const [first, second] = draft.sources;
  const text = ([href, source, not, dose]: [string, string, string, string]) => [
    paragraph("The treatment has been known for a long time, and many people have had it."),
    paragraph("Read ", linked(href, "more about it"), " before you decide."),
    paragraph("It replaces the enzyme that is missing.", citing(source)),
    paragraph(`It is ${not}safe during pregnancy.`),
    paragraph("Ask the nurse who comes to see you about everything that worries you."),
    paragraph("Nobody has to decide about it in one day, and there is help to be had."),
    paragraph("A letter with all of this in it can be asked for at any time."),
    paragraph(`The usual amount is ${dose} for each visit.`, citing(second)),
  ];
  const from = await draft.write(text(["https://example.org/old", first, "", "5 mg"]));
  const to = await draft.write(text(["https://example.org/new", second, "not ", "50 mg"]));
  const here = `${draft.answer}/compare?from=${from}&to=${to}`;

  await test.step("all four stand under Check these first", async () => {
    await author.goto(here);
    const box = author.getByRole("region", { name: /Check these first/ });
    for (const sentence of [
      "Dose changed: 5 mg → 50 mg",
      "Negation added: not",
      /Citation changed, words the same: Rivera 2014 → Okafor 2016/,
      "Link leads elsewhere: https://example.org/old → https://example.org/new",
    ])
      await expect(box.getByText(sentence)).toBeVisible();
    await expectAccessible(author);
  });

  await test.step("n and p step through the changes, move the focus and say where it is", async () => {
    await author.keyboard.press("n");
    await expect(author.getByText("Change 1 of 4")).toBeVisible();
    await expect(author.locator("[data-change]:focus")).toContainText("more about it");
    await author.keyboard.press("n");
    await expect(author.locator("[data-change]:focus")).toContainText("Okafor 2016");
    await author.keyboard.press("p");
    await author.keyboard.press("p");
    await expect(author.getByText("Change 4 of 4")).toBeVisible();
    await expect(author.locator("[data-change]:focus")).toContainText("50");
    await author.getByRole("link", { name: /Negation added: not/ }).click();
    await expect(author.locator("[data-change]:focus")).toContainText("not");
  });

  await test.step("the swapped source is exactly one change of its kind, old and new source named", async () => {
    await author.getByRole("link", { name: "Citations 1" }).click();
    await author.waitForURL(/class=citation/);
    await expect(author.getByText("1 change, one by one")).toBeVisible();
    await expect(
      author.getByRole("link", { name: /Citation changed Rivera 2014 → Okafor 2016/ }),
    ).toBeVisible();
    await expect(author.getByText("1 to look at")).toBeVisible();
  });

  await test.step("side by side and only what changed, on a wide window and a phone, light, dark and on paper", async () => {
    await author.goto(`${here}&layout=side&only=changes&formatting=hidden`);
    await expect(
      author
        .getByText(/unchanged paragraph/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await expectAccessible(author);
    await author.setViewportSize({ width: 390, height: 844 });
    await author.emulateMedia({ colorScheme: "dark" });
    await expect(author.getByText("inserted:").first()).toBeAttached();
    await expectAccessible(author);
    const overflow = await author.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await author.emulateMedia({ media: "print", colorScheme: "light" });
    await expect(author.getByRole("button", { name: /Next/ })).toBeHidden();
    await expect(author.getByText(/From edition 1, revision \d+/).first()).toBeVisible();
    await author.emulateMedia({ media: "screen" });
  });

  await test.step("a text has no differences from itself, and a text of another answer is not there", async () => {
    await author.goto(`${draft.answer}/compare?from=${to}&to=${to}`);
    await expect(author.getByText("No differences.")).toBeVisible();
    await expectAccessible(author);
    for (const path of [`compare?from=${draft.answer.slice(-36)}`, "history/as-it-was?on=2020-01-01"])
      expect((await author.request.get(`${draft.answer}/${path}`)).status(), path).toBe(404);
  });
});

test("a paragraph that moved with its citations is one change, and no number of another counts as changed", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const author = await as("all-roles");
  const draft = await importedDraft(author, finished);
  const [first, second] = draft.sources;
  const lines = [
    paragraph("It replaces the enzyme that is missing in the body.", citing(first)),
    paragraph("It is given into a vein every other week.", citing(second)),
    paragraph("Some people learn to do this at home with a nurse.", citing(second), citing(first)),
  ];
  const from = await draft.write(lines);
  const to = await draft.write([...lines.slice(2), ...lines.slice(0, 2)]);
  await author.goto(`${draft.answer}/compare?from=${from}&to=${to}`);
  await expect(author.getByText("1 paragraph moved.")).toBeVisible();
  await expect(author.getByText("1 change, one by one")).toBeVisible();
  await expect(author.getByText(/Nothing to check first/)).toBeVisible();
});

test("an older text comes back as a new one that names it, after its changes were shown", async ({ as }) => {
  test.setTimeout(180_000);
  const author = await as("all-roles");
  const draft = await importedDraft(author, finished);
  await draft.write([paragraph("The text that will come back.", citing(draft.sources[0]))]);
  await draft.write([paragraph("A text that nobody wants.")]);
  await author.goto(`${draft.answer}/history`);
  await expectAccessible(author);
  await author.getByText(/earlier autosaves? of the same writing/).click();
  await author.getByRole("link", { name: "Revision 3", exact: true }).click();
  await author.getByRole("button", { name: "Restore this text" }).click();
  const dialog = author.getByRole("alertdialog");
  await expect(dialog.getByText("A text that nobody wants.")).toBeVisible();
  await expect(dialog.getByText("The text that will come back.")).toBeVisible();
  await expectAccessible(author);
  await dialog.getByRole("button", { name: "Restore it to the draft" }).click();
  await author.waitForURL(/\/draft$/);
  await expect(answerText(author)).toContainText("The text that will come back.");
  await author.goto(`${draft.answer}/history`);
  await expect(author.getByText("Restored from an older text")).toBeVisible();
  await expect(author.getByRole("link", { name: "edition 1, revision 3" })).toBeVisible();
});

test("two clicks from an answer: what its page said on a day, who approved it, and on which sources it stood", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const auditor = await as("admin");
  await auditor.goto("/desk/answers?q=porphyria+treatment&state=published");
  await auditor
    .getByRole("link", { name: /acute intermittent porphyria/ })
    .first()
    .click();
  await auditor.waitForURL(/answers\/[0-9a-f-]{36}/);
  await auditor.getByRole("link", { name: "History" }).click();
  const today = await auditor.getByLabel(/^Day/).getAttribute("max");
  await auditor.getByLabel(/^Day/).fill(today ?? "");
  await auditor.getByRole("button", { name: "Show the page" }).click();
  await expect(auditor.getByRole("definition").filter({ hasText: "Martin Lindqvist, MD" })).toBeVisible();
  await expect(auditor.getByRole("definition").filter({ hasText: "Priya Raman" })).toBeVisible();
  const page = auditor.frameLocator("iframe");
  await expect(page.getByRole("heading", { level: 1, name: /acute intermittent porphyria/ })).toBeVisible();
  await expect(page.getByText("Readers saw this page on")).toBeVisible();
  await expect(page.getByRole("heading", { name: "References" })).toBeVisible();
  await expectAccessible(auditor);
  const frame = new URL((await auditor.locator("iframe").getAttribute("src")) ?? "", auditor.url()).href;
  const document = await auditor.request.get(frame);
  expect(document.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(document.headers()["x-robots-tag"]).toBe("noindex");
  expect(await document.text()).not.toContain("<script");
  await auditor.goto(auditor.url().replace(/on=[^&]+/, "on=2008-01-01"));
  await expect(auditor.getByText("On this day readers did not find this answer.")).toBeVisible();
  await expectAccessible(auditor);
});
