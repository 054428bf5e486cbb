import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { type BrowserContext, test as base, expect, type Frame, type Page } from "@playwright/test";

/** The sample accounts that stories are told with. */
export type Account =
  | "specialist"
  | "specialist2"
  | "reviewer"
  | "reviewer2"
  | "publisher"
  | "admin"
  | "all-roles";

type Fixtures = {
  /** A page of somebody who has signed in, in a browser of their own. */
  as: (account: Account) => Promise<Page>;
};

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Stories: each person has a browser of their own, and an error on any console fails the story. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const errors = listen(page);
    await use(page);
    expect(errors, "errors on the console").toEqual([]);
  },
  as: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (account) => {
      const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": ownAddress() } });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, errors);
      await signIn(page, account);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(errors, "errors on the console").toEqual([]);
  },
});

/** People do not share an address: what one of them does counts against nobody else's limit. */
function ownAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

function listen(page: Page, errors: string[] = []): string[] {
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text()))
      errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
  return errors;
}

/** The browser itself reports every refused request; stories that provoke one look at its answer. */
function isExpected(text: string): boolean {
  if (text.includes("net::ERR_INTERNET_DISCONNECTED")) return true;
  return /Failed to load resource: the server responded with a status of (401|403|404|409|410|422)/.test(
    text,
  );
}

/** Signs in on the sign-in page, by label. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(`${account}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill(process.env.ANSWER_DESK_SAMPLE_PASSWORD ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk/);
}

/** Fails with the rule, the sentence and the element of everything that axe objects to on the page as it is now, but for the rules named. */
export async function expectAccessible(page: Page | Frame, but: readonly string[] = []): Promise<void> {
  // The title of a page that was gone to by a link comes with its data.
  await page.waitForFunction(() => document.title !== "", undefined, { timeout: 10_000 }).catch(() => {});
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> };
    };
    type Violation = { id: string; help: string; nodes: { target: string[] }[] };
    const { violations: found } = await checker.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`,
    );
  });
  const counted = violations.filter((violation) => !but.some((rule) => violation.startsWith(`${rule}:`)));
  expect(counted, `axe on ${page.url()}`).toEqual([]);
}
