import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withReadyScripts } from "./ready-scripts";

const script = "export const answer = 42;".repeat(40);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "scripts-"));
  writeFileSync(join(folder, "a1.js"), script);
  writeFileSync(join(folder, "a1.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "plain.js"), script);
  const handle = withReadyScripts(folder, async (_, response) => void response.writeHead(299).end("next"));
  server = createServer((asked, response) => void handle(asked, response));
  await new Promise<void>((tell) => server.listen(0, "127.0.0.1", tell));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Reply = { status: number; headers: Record<string, unknown>; body: Buffer };

function ask(path: string, headers: Record<string, string>, method = "GET"): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((tell, fail) => {
    request({ port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        tell({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", fail)
      .end();
  });
}

const browser = { "accept-encoding": "gzip, deflate, br" };

test("a compressed script goes out as it lies there, to be kept for good", async () => {
  const { status, headers, body } = await ask("/_next/static/a1.js", browser);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/javascript; charset=utf-8",
    "content-encoding": "br",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
  });
  expect(brotliDecompressSync(body).toString()).toBe(script);
});

test("a HEAD has the head alone", async () => {
  const { status, headers, body } = await ask("/_next/static/a1.js", browser, "HEAD");
  expect([status, headers["content-encoding"], body.length]).toEqual([200, "br", 0]);
});

test.for([
  ["who takes no brotli", "/_next/static/a1.js", { "accept-encoding": "gzip" }, "GET"],
  ["who refuses brotli", "/_next/static/a1.js", { "accept-encoding": "gzip, br;q=0" }, "GET"],
  ["who asks for a part", "/_next/static/a1.js", { ...browser, range: "bytes=0-9" }, "GET"],
  ["a script without a compressed one", "/_next/static/plain.js", browser, "GET"],
  ["the compressed file by its own name", "/_next/static/a1.js.br", browser, "GET"],
  ["a way out of the folder", "/_next/static/../static/a1.js", browser, "GET"],
  ["what is not there", "/_next/static/none.js", browser, "GET"],
  ["a POST", "/_next/static/a1.js", browser, "POST"],
] as const)("Next answers %s", async ([, path, headers, method]) => {
  expect((await ask(path, { ...headers }, method)).status).toBe(299);
});
