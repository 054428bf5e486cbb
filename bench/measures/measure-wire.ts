import { Connection, type Reply } from "@/bench/load/connection";
import { requestText } from "@/bench/load/request-text";
import type { Bench } from "./bench";

/** Bytes over the wire, heads included: a public page with its stylesheet, and the editor's page with every script and stylesheet its HTML names. */
export async function measureWire({ server, desk, tell }: Bench): Promise<void> {
  const connection = new Connection(server.origin);
  const read = (path: string, cookie?: string) =>
    connection.ask(requestText(server.origin, { path, cookie }));
  const page = await read(`/answers/${desk.slugs[0]}`);
  const sheets = assetsOf(await plain(server.origin, `/answers/${desk.slugs[0]}`));
  let sheetBytes = 0;
  for (const path of sheets) sheetBytes += (await read(path)).bytes;
  tell({
    key: "wire-public",
    work: "Public page on the wire",
    unit: "kB",
    median: (page.bytes + sheetBytes) / 1_000,
    note: `page ${kilobytes(page.bytes)}, stylesheet ${kilobytes(sheetBytes)}, no script`,
  });
  const draft = `/desk/answers/${desk.editors[0]?.answerId}/draft`;
  const cookie = desk.editors[0]?.cookie;
  const html = await read(draft, cookie);
  if (html.status !== 200)
    tell({
      key: "wire-editor",
      work: "Editor page on the wire",
      unit: "kB",
      median: Number.NaN,
      note: `not measured: ${draft} answers ${html.status}`,
    });
  else {
    const sizes = { js: 0, css: 0 };
    for (const path of assetsOf(await plain(server.origin, draft, cookie)))
      sizes[path.includes(".css") ? "css" : "js"] += good(await read(path)).bytes;
    const total = html.bytes + sizes.js + sizes.css;
    tell({
      key: "wire-editor",
      work: "Editor page on the wire",
      unit: "kB",
      median: total / 1_000,
      note: `page ${kilobytes(html.bytes)}, scripts ${kilobytes(sizes.js)}, stylesheets ${kilobytes(sizes.css)}`,
    });
  }
  connection.end();
}

async function plain(origin: string, path: string, cookie?: string): Promise<string> {
  const response = await fetch(origin + path, { headers: cookie ? { cookie } : {} });
  return response.text();
}

/** The scripts and stylesheets that a document names, each once. Scripts for browsers without modules are not fetched by any of today's. */
function assetsOf(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const wanted = tags.filter(
    (tag) =>
      !/\bnomodule\b/i.test(tag) &&
      (tag.startsWith("<script") || /rel="(stylesheet|preload|modulepreload)"/.test(tag)),
  );
  return [
    ...new Set(
      wanted.flatMap(
        (tag) => /(?:src|href)="(\/[^"]+\.(?:js|css)[^"]*)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? [],
      ),
    ),
  ];
}

function good(reply: Reply): Reply {
  if (reply.status === 200) return reply;
  throw new Error(`A script of the page was answered with ${reply.status}.`);
}

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
