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
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      return void getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`“${wanted}” is not in the answer.`);
  }, words);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words);
}

/** Waits until the status says that the last words are on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible({ timeout: 20_000 });
}
