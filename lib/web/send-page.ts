import type { IncomingMessage, ServerResponse } from "node:http";
import type { PageAddress } from "@/lib/web/page-address";
import { type CacheState, CouldNotRender, type PageCache } from "@/lib/web/page-cache";
import { chooseVariant, isKnown, type PageCopy } from "@/lib/web/page-copy";

/** Answers a GET or HEAD of a public document: from memory without a detour, else through the cache. */
export function sendPage(
  { cache, address }: { cache: PageCache; address: PageAddress },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const ready = cache.peek(address);
  if (ready) {
    sendCopy(request, response, { copy: ready, state: "hit" });
    return;
  }
  cache.get(address).then(
    (found) => sendCopy(request, response, found),
    (error: unknown) => sendFailure(response, error),
  );
}

function sendCopy(
  request: IncomingMessage,
  response: ServerResponse,
  { copy, state }: { copy: PageCopy; state: CacheState },
): void {
  const { headers } = request;
  const own = ["x-cache", state, "x-request-id", String(headers["x-request-id"])];
  if (copy.status === 200 && isKnown(copy, headers["if-none-match"])) {
    const { etag } = chooseVariant(copy, headers["accept-encoding"]);
    response.writeHead(304, [
      "etag",
      etag,
      "vary",
      "accept-encoding",
      "cache-control",
      copy.cacheControl,
      ...own,
    ]);
    response.end();
    return;
  }
  const variant = chooseVariant(copy, headers["accept-encoding"]);
  response.writeHead(copy.status, [...variant.headers, ...own]);
  response.end(request.method === "HEAD" ? undefined : variant.body);
}

function sendFailure(response: ServerResponse, error: unknown): void {
  const rendered = error instanceof CouldNotRender ? error.rendered : null;
  const type = rendered?.headers["content-type"] ?? "text/plain; charset=utf-8";
  response.writeHead(rendered?.status ?? 503, {
    "content-type": type,
    "cache-control": "no-store",
    "retry-after": "5",
  });
  response.end(rendered?.body ?? "This page cannot be shown right now. Please try again in a minute.\n");
}
