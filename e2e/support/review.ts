import type { Page } from "@playwright/test";

/** Marks words of the text in review as with the mouse: the first place where they stand in one piece. */
export async function markWords(page: Page, words: string): Promise<void> {
  await page.locator(".reader-text").evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest("[data-block]")) continue;
      node.parentElement.scrollIntoView({ block: "center" });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in the text.`);
  }, words);
}
