import { expect, type Locator, type Page } from "@playwright/test";

/** The text of the answer in the editor. */
export function answerText(page: Page): Locator {
  return page.getByRole("textbox", { name: "Answer", exact: true });
}

/** Selects words of the answer as a person would with the mouse: the first place where they stand. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await answerText(page).focus();
  await answerText(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const pieces: { node: Node; from: number; to: number }[] = [];
    let all = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      pieces.push({ node, from: all.length, to: all.length + (node.textContent?.length ?? 0) });
      all += node.textContent ?? "";
    }
    const at = all.indexOf(wanted);
    // Words may be in several pieces, for marks under them are elements of their own.
    const first = pieces.find(({ to }) => at >= 0 && to > at);
    const last = pieces.find(({ to }) => at >= 0 && to >= at + wanted.length);
    if (!first || !last) throw new Error(`“${wanted}” is not in the answer.`);
    first.node.parentElement?.scrollIntoView({ block: "center" });
    const [from, to] = [at - first.from, at + wanted.length - last.from];
    getSelection()?.setBaseAndExtent(first.node, from, last.node, to);
  }, words);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words);
  await untilHeard(page);
}

/** Moves the caret by a key. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await untilHeard(page);
}

/** The editor hears of a moved caret a moment after it has moved; no person's next key is as fast. */
async function untilHeard(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((tell) => {
        setTimeout(tell, 100);
        requestAnimationFrame(() => setTimeout(tell));
      }),
  );
}

/** Waits until the status says that the last words are on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 20_000 });
}
