import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Milliseconds from each key to the end of the frame that showed it. */
    keyTimes: number[];
  }
}

/** Has the page keep, for each key, the time from the key to when its frame was handed to the screen. */
export async function listenToKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyTimes = [];
    document.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
}

/** Puts the caret in the first paragraph, in the middle one, or right before a citation in the middle. */
export async function placeCaret(page: Page, place: "start" | "middle" | "citation"): Promise<void> {
  const answer = page.getByRole("textbox", { name: "Answer", exact: true });
  await answer.focus();
  await answer.evaluate((root, wanted) => {
    const paragraphs = root.querySelectorAll("p");
    const paragraph = paragraphs[wanted === "start" ? 0 : Math.floor(paragraphs.length / 2)];
    const words = paragraph?.firstChild;
    if (!words) throw new Error("There is no paragraph to type in.");
    paragraph.scrollIntoView({ block: "center" });
    const end = words.textContent?.length ?? 0;
    getSelection()?.collapse(words, wanted === "citation" ? end : Math.floor(end / 2));
  }, place);
  await page.waitForTimeout(300);
}
