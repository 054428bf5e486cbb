import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { accepts } from "@/lib/web/page-copy";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const types: Record<string, string> = {
  js: "application/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/** Scripts and stylesheets that the build has compressed go out as they lie there, to whoever takes brotli; everything else is `handle`'s. Their names carry the hash of their content: what has such a name never changes. */
export function withReadyScripts(folder: string, handle: Handle): Handle {
  const ready = readyIn(folder);
  return async (request, response) => {
    const { url = "", method, headers } = request;
    const file = method === "GET" || method === "HEAD" ? ready.get(url) : undefined;
    const isTaken = file && !headers.range && accepts(String(headers["accept-encoding"] ?? ""), "br");
    const body = isTaken ? await readFile(file).catch(() => null) : null;
    if (!body) return handle(request, response);
    response.writeHead(200, {
      "content-type": types[url.split(".").at(-1) ?? ""],
      "content-encoding": "br",
      "content-length": body.length,
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
    });
    response.end(method === "HEAD" ? undefined : body);
  };
}

/** Address to file, listed once: an address that is not here reaches no file of ours. */
function readyIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const ready = names.filter((name) => /\.(js|css)\.br$/.test(name));
  return new Map(
    ready.map((name) => [
      `/_next/static/${name.replaceAll("\\", "/").slice(0, -".br".length)}`,
      join(folder, name),
    ]),
  );
}
