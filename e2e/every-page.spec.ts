import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./support/test";

const deskPages = [
  "/desk",
  "/desk/answers",
  "/desk/answers?state=published",
  "/desk/answers?q=no+such+words",
  "/desk/answers/views",
  "/desk/answers/new",
  "/desk/answers/due",
  "/desk/answers/due?show=never",
  "/desk/answers/due/forecast",
  "/desk/references",
  "/desk/references/new",
  "/desk/references/health",
  "/desk/references/health?kind=unopened",
  "/desk/topics",
  "/desk/import",
  "/desk/inbox",
  "/desk/inbox?show=all",
  "/desk/audit",
  "/desk/profile",
  "/desk/rules",
];
const administratorPages = [
  "/desk",
  "/desk/people",
  "/desk/settings",
  "/desk/settings/jobs",
  "/desk/settings/wording",
  "/desk/settings/wording/disclaimer",
  "/desk/topics",
  "/desk/audit",
];
const publicPages = [
  "/",
  "/topics",
  "/topics/cystinosis",
  "/search",
  "/search?q=cystinosis",
  "/search?q=zzzzqq",
  "/answers/no-such-answer",
  "/sign-in",
];

const looks = [
  ["wide and light", { width: 1280, height: 900 }, "light"],
  ["on a phone and dark", { width: 390, height: 844 }, "dark"],
] as const;

for (const [look, viewport, colorScheme] of looks) {
  test(`every page of the desk is accessible and stays within its width, ${look}`, async ({ as }) => {
    test.setTimeout(420_000);
    const [writer, administrator] = [await as("all-roles"), await as("admin")];
    for (const person of [writer, administrator]) {
      await person.setViewportSize(viewport);
      await person.emulateMedia({ colorScheme });
    }
    for (const path of [...deskPages, ...(await answerPages(writer))]) await expectWell(writer, path);
    for (const path of administratorPages) await expectWell(administrator, path);
  });

  test(`every public page is accessible, has no script and stays within its width, ${look}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    for (const path of publicPages) {
      await expectWell(page, path);
      if (path !== "/sign-in") await expect(page.locator("script")).toHaveCount(0);
    }
  });
}

/** The pages of one answer in each state that the sample holds. */
async function answerPages(page: Page): Promise<string[]> {
  const paths: string[] = [];
  for (const state of ["draft", "in_review", "changes_requested", "approved", "published", "withdrawn"]) {
    await page.goto(`/desk/answers?state=${state}`);
    const href = await page
      .locator("main a[href^='/desk/answers/']")
      .filter({ hasText: /\w+ \w+/ })
      .last()
      .getAttribute("href");
    const answer = /\/desk\/answers\/[0-9a-f-]{36}/.exec(href ?? "")?.[0];
    expect(answer, `an answer that is ${state}`).toBeTruthy();
    paths.push(
      `${answer}`,
      `${answer}/draft`,
      `${answer}/review`,
      `${answer}/publication`,
      `${answer}/history`,
    );
  }
  return paths;
}

async function expectWell(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
}
