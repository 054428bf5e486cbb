import { type Browser, chromium, type Page } from "@playwright/test";
import pg from "pg";
import { makeLongAnswer } from "@/bench/content/make-long-answer";
import type { Editor } from "@/bench/load/work";
import type { Line } from "@/bench/report/line";
import { wordCount } from "@/lib/document/word-count";
import { findBrowser } from "@/scripts/support/find-browser.mts";
import type { Bench } from "./bench";
import { listenToKeys, placeCaret } from "./keystroke-page";

const BAR = 16;

/** Typing in Chromium in an answer of 600 citations and more than 10,000 words: from the key to the frame that shows it, in three places. */
export async function measureKeystroke({ options, database, server, desk, tell }: Bench): Promise<void> {
  const editor = desk.editors[0];
  if (!editor) throw new Error("There is no draft to type in.");
  const document = makeLongAnswer(await readReferenceIds(database.ownerUrl));
  await save(server.origin, editor, document);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: flags });
  try {
    const page = await open(browser, server.origin, editor);
    const keys = options.quick ? 60 : 300;
    const size = `600 citations, ${wordCount(document).toLocaleString("en-US")} words`;
    for (const [key, work, place] of places) {
      await placeCaret(page, place);
      const times = await type(page, keys);
      tell(lineOfKeys({ key, work: `${work}, ${size}` }, times));
    }
    await openBare(page);
    await placeCaret(page, "middle");
    const work = `The same in a bare editable text without any script, ${size}`;
    tell(lineOfKeys({ key: "key-bare", work }, await type(page, keys)));
  } finally {
    await browser.close();
    await save(server.origin, editor, editor.document);
  }
}

// Without the wait for the screen's next beat: what counts is our work, not where in a beat the key came.
const flags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-quic",
  "--disable-frame-rate-limit",
  "--disable-gpu-vsync",
];

const places = [
  ["key-middle", "Key to paint in the middle of the text", "middle"],
  ["key-citation", "Key to paint right before a citation", "citation"],
  ["key-start", "Key to paint in the first paragraph", "start"],
] as const;

async function open(browser: Browser, origin: string, editor: Editor): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } });
  const [name = "", ...value] = editor.cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}/desk/answers/${editor.answerId}/draft`);
  await page.getByRole("textbox", { name: "Answer", exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  await listenToKeys(page);
  return page;
}

// What the browser and the machine take by themselves, so that what is ours can be told from it.
async function openBare(page: Page): Promise<void> {
  const html = await page.getByRole("textbox", { name: "Answer", exact: true }).innerHTML();
  await page.goto("about:blank");
  await page.setContent(
    `<div contenteditable role="textbox" aria-label="Answer" style="max-width: 70ch; white-space: break-spaces">${html}</div>`,
  );
  await listenToKeys(page);
}

async function type(page: Page, keys: number): Promise<number[]> {
  const words = "the quick brown fox jumps over ";
  await page.keyboard.type(words, { delay: 40 });
  await page.evaluate(() => window.keyTimes.splice(0));
  for (let at = 0; at < keys; at++) await page.keyboard.type(words[at % words.length] ?? " ", { delay: 30 });
  await page.waitForFunction((count) => window.keyTimes.length >= count, keys);
  return page.evaluate(() => window.keyTimes.splice(0));
}

function lineOfKeys(named: Pick<Line, "key" | "work">, times: readonly number[]): Line {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const p95 = at(0.95);
  const kept = p95 < BAR ? `under the bar of ${BAR} ms` : `over the bar of ${BAR} ms`;
  const note = `${times.length} keys; p95 ${p95.toFixed(1)} ms, ${kept}`;
  return { ...named, unit: "ms", median: at(0.5), p99: at(0.99), note };
}

async function readReferenceIds(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM reference WHERE merged_into_id IS NULL AND archived_at IS NULL ORDER BY id LIMIT 250",
  );
  await client.end();
  return rows.map(({ id }) => id);
}

// A save that is refused as stale is told the version to name, for the page has saved since.
async function save(origin: string, editor: Editor, document: Editor["document"]): Promise<void> {
  for (let lockVersion = editor.lockVersion, tries = 0; tries < 5; tries++) {
    const { question, sittingId } = editor;
    const response = await fetch(`${origin}/api/desk/editions/${editor.editionId}/draft`, {
      method: "PUT",
      headers: { "content-type": "application/json", cookie: editor.cookie, origin },
      body: JSON.stringify({ question, document, lockVersion, sittingId }),
    });
    const answer = (await response.json()) as { current?: { lockVersion: number }; sentence?: string };
    if (response.ok) return;
    if (!answer.current)
      throw new Error(`The long answer could not be saved: ${response.status} ${answer.sentence ?? ""}`);
    lockVersion = answer.current.lockVersion;
  }
  throw new Error("The long answer could not be saved: its version moved on each time.");
}
