import { expect, type Page } from "@playwright/test";
import { answerText, moveCaret, selectWords } from "./editor";

/** Starts a draft of one paragraph that ends in “Carriers are well.”, opens it, and answers its address. */
export async function startDraft(
  page: Page,
  body = "Yes. Both parents carry a changed gene. Carriers are well.",
): Promise<string> {
  await page.goto("/desk/import");
  await page
    .getByLabel("Or paste the text")
    .fill(`Cystinosis\n\nDoes cystinosis run in families?\n\n${body}\nLast updated: 5/6/2020\n`);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  await expect(answerText(page)).toContainText("Carriers are well.");
  return page.url();
}

/** Types more right after words of the answer. */
export async function typeAfter(page: Page, words: string, more: string): Promise<void> {
  await selectWords(page, words);
  await moveCaret(page, "ArrowRight");
  await page.keyboard.type(more);
}

/** The line that always says where the words are. */
export function saveStatus(page: Page) {
  return page.getByTestId("save-status");
}

/** All that this browser keeps of anybody's words. */
export async function textOnDevice(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((tell) => {
        const request = indexedDB.open("answer-desk");
        request.onerror = () => tell("");
        request.onsuccess = () => {
          const { result } = request;
          if (!result.objectStoreNames.contains("kept-words")) return tell("");
          const all = result.transaction("kept-words").objectStore("kept-words").getAll();
          all.onsuccess = () => {
            result.close();
            tell(JSON.stringify(all.result.map(({ words }) => words)));
          };
        };
      }),
  );
}

/** The renderer dies as it stands: no event of the page runs any more. */
export async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  void devtools.send("Page.crash").catch(() => null);
  await gone;
  await page.close();
}
