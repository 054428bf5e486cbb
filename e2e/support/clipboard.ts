import type { Page } from "@playwright/test";
import { answerText } from "./editor";

/** What a program leaves on the clipboard. */
export type Clip = { html?: string; text?: string };

/** Pastes into the answer what a program left on the clipboard. */
export async function pasteInto(page: Page, { html, text }: Clip): Promise<void> {
  await answerText(page).evaluate(
    (root, clip) => {
      const data = new DataTransfer();
      if (clip.html) data.setData("text/html", clip.html);
      if (clip.text) data.setData("text/plain", clip.text);
      root.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { html, text },
  );
}

/** What the selected part of the answer leaves on the clipboard when it is copied or cut. */
export async function copiedFrom(page: Page, how: "copy" | "cut" = "copy"): Promise<Required<Clip>> {
  return answerText(page).evaluate((root, type) => {
    const clipboardData = new DataTransfer();
    root.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    return { html: clipboardData.getData("text/html"), text: clipboardData.getData("text/plain") };
  }, how);
}
