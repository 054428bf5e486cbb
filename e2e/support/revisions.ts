import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { answerText, expectSaved, moveCaret } from "./editor";

type Node = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  marks?: object[];
  text?: string;
};

/** A draft of one's own, with two sources of the library, that takes whole texts: each a revision of its own. */
export type WrittenDraft = {
  answer: string;
  sources: [string, string];
  write: (content: Node[]) => Promise<string>;
};

/** Imports a finished text as the person of the page, and learns from its first autosave how to write on. */
export async function importedDraft(page: Page, text: string): Promise<WrittenDraft> {
  await page.goto("/desk/import");
  await page.getByLabel("Or paste the text").fill(text);
  await page.getByRole("button", { name: "Import this text" }).click();
  await page.getByRole("link", { name: /Open draft/ }).click();
  await page.waitForURL(/\/draft$/);
  const answer = page.url().replace(/\/draft$/, "");
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === "PUT" && /editions\/[0-9a-f-]{36}\/draft/.test(response.url()),
    { timeout: 60_000 },
  );
  await answerText(page).click();
  await moveCaret(page, "Control+End");
  await page.keyboard.type(" So.");
  const response = await saved;
  await expectSaved(page);
  const { question, document } = response.request().postDataJSON();
  const cited = [...new Set(JSON.stringify(document).match(/(?<="refId":")[0-9a-f-]{36}/g))];
  let { lockVersion } = await response.json();
  await page.goto("/desk");
  const write = async (content: Node[]) => {
    const body = { question, document: { type: "doc", content }, lockVersion, sittingId: randomUUID() };
    const put = await page.evaluate(
      async ([url, sent]) => {
        const headers = { "content-type": "application/json" };
        const answered = await fetch(url, { method: "PUT", headers, body: sent });
        return { status: answered.status, body: await answered.json() };
      },
      [new URL(response.url()).pathname, JSON.stringify(body)] as const,
    );
    expect(put.status, JSON.stringify(put.body)).toBe(200);
    lockVersion = put.body.lockVersion;
    return put.body.revisionId as string;
  };
  return { answer, sources: [cited[0] ?? "", cited[1] ?? ""], write };
}

/** A paragraph of words, links and citations. */
export function paragraph(...content: (string | Node)[]): Node {
  return {
    type: "paragraph",
    content: content.map((one) => (typeof one === "string" ? { type: "text", text: one } : one)),
  };
}

/** Words that are a link. */
export function linked(href: string, text: string): Node {
  return { type: "text", marks: [{ type: "link", attrs: { href } }], text };
}

/** A citation of a source of the library. */
export function citing(refId: string): Node {
  return { type: "citation", attrs: { refId, locator: null, quoteId: null } };
}
