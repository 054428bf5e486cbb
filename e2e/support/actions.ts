import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

type Manifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
};

/** A server action of the built application: its id, its name, its file, and a page that it can be sent to. */
export type ServerAction = { id: string; name: string; filename: string; page: string };

/** Every server action of the built application, from the list that Next itself keeps. */
export function serverActions(): ServerAction[] {
  const manifest: Manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  return Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    filename,
    page: (Object.keys(workers)[0] ?? "").replace(/^app/, "").replace(/\/page$/, ""),
  }));
}

const nobody = "00000000-0000-4000-8000-000000000000";
const addressOf = (page: string) => page.replace(/\/\([^)]+\)/g, "").replace(/\[[^\]]+\]/g, nobody);

type Sent = { id: string; page: string; body: string; headers?: Record<string, string> };

/** Posts to an action as a program would: the browser adds nothing of its own but the cookies of whoever is signed in. */
export async function postAction(page: Page, origin: string, { id, page: path, body, headers = {} }: Sent) {
  const response = await page.request.post(new URL(addressOf(path), origin).href, {
    data: body,
    headers: {
      "next-action": id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      ...headers,
    },
    maxRedirects: 0,
  });
  return { status: response.status(), text: await response.text() };
}
