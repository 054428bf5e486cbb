import { runLoad } from "@/bench/load/run-load";
import { lineOf } from "@/bench/report/line";
import type { Bench } from "./bench";

/** The desk's pages as a browser gets them, signed in, one reader: the list, the list searched, a long history, the editor. */
export async function measureDesk({ options, server, desk, tell }: Bench): Promise<void> {
  const { origin } = server;
  const { seconds } = options;
  const get = (paths: readonly string[]) =>
    runLoad({
      kind: "get",
      origin,
      paths,
      cookie: desk.readerCookie,
      clients: 1,
      seconds,
      warmUp: seconds / 4,
    });
  const all = options.answers.toLocaleString("en-US");
  const [editor] = desk.editors;
  const pages: [key: string, work: string, paths: string[]][] = [
    ["desk-list", `Desk list, first page of ${all}`, ["/desk/answers"]],
    ["desk-search", "Desk search, a rare word", desk.rareWords.map((word) => `/desk/answers?q=${word}`)],
    ["history", "History of 200 revisions", [`/desk/answers/${desk.historyAnswerId}/history`]],
    ["desk-home", "My work", ["/desk"]],
    ["draft-page", "The editor's page", [`/desk/answers/${editor?.answerId}/draft`]],
  ];
  for (const [key, work, paths] of pages) {
    const status = await statusOf(origin + (paths[0] ?? ""), desk.readerCookie);
    if (status === 200) tell(lineOf({ key, work, note: "whole HTML page" }, await get(paths)));
    else
      tell({
        key,
        work,
        unit: "ms",
        median: Number.NaN,
        note: `not measured: ${paths[0]} answers ${status}`,
      });
  }
}

async function statusOf(address: string, cookie: string): Promise<number> {
  const response = await fetch(address, { headers: { cookie }, redirect: "manual" });
  await response.arrayBuffer();
  return response.status;
}
