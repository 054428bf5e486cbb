import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { RequestHandler } from "next/dist/server/next";
import { log } from "@/lib/log";
import { answerDirectly } from "@/lib/web/answer-directly";
import { cleanInbound } from "@/lib/web/inbound-headers";
import { pageAddress } from "@/lib/web/page-address";
import type { PageCache } from "@/lib/web/page-cache";
import { sendPage } from "@/lib/web/send-page";

/** What the server stands on: Next for everything, the cache in front of it for public documents. */
export interface ServerParts {
  handle: RequestHandler;
  cache: PageCache;
  trustProxy: boolean;
  /** Saving a draft and saying that one is there is what the desk is asked most: it goes past Next, to the functions that the routes call as well. */
  putDraft: AnswerEdition;
  putPresence: AnswerEdition;
}

type AnswerEdition = (request: Request, editionId: string) => Promise<Response>;

const frequent = /^\/api\/desk\/editions\/([\w-]{36})\/(draft|presence)$/;

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const largestBody = 11 * 1_048_576;
const start = randomBytes(6).toString("base64url");

/** The HTTP server. Slow or oversized requests end here (headers 15 s and 16 KiB, whole request 60 s, body 11 MiB), and so do headers that only insiders may send. */
export function makeServer({ handle, cache, trustProxy, putDraft, putPresence }: ServerParts): Server {
  let count = 0;
  const server = createServer(
    { maxHeaderSize: 16_384, requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      count += 1;
      const requestId = `${start}-${count.toString(36)}`;
      const refused = whyNot(request);
      if (refused) return refuse(response, refused);
      const mayBePage = request.method === "GET" || request.method === "HEAD";
      const address = mayBePage ? pageAddress(request.url ?? "") : null;
      if (address !== null) {
        request.headers["x-request-id"] = requestId;
        return sendPage({ cache, address }, request, response);
      }
      cleanInbound(request, { trustProxy, requestId });
      response.setHeader("x-request-id", requestId);
      const [, editionId, what] = (request.method === "PUT" && frequent.exec(request.url ?? "")) || [];
      const put = what === "draft" ? putDraft : putPresence;
      const answered = editionId
        ? answerDirectly(request, response, (asked) => put(asked, editionId))
        : handle(request, response);
      answered.catch((error: unknown) => {
        log.error({ requestId, error: String(error) }, "request failed");
        refuse(response, [500, "Something went wrong. Please try again."]);
      });
    },
  );
  server.on("upgrade", (_, socket) => socket.destroy());
  return server;
}

function whyNot({ method = "", url = "", headers }: IncomingMessage): [number, string] | null {
  if (!methods.has(method)) return [405, "This method is not known here."];
  if (!url.startsWith("/")) return [400, "This is not an address of this site."];
  if (url.length > 8_192) return [414, "This address is too long."];
  if (Number(headers["content-length"] ?? 0) > largestBody)
    return [413, "This is more than can be sent at once (10 MB)."];
  if (headers["transfer-encoding"] !== undefined && headers["content-length"] === undefined)
    return [411, "Say how long the request is (Content-Length)."];
  return null;
}

function refuse(response: ServerResponse, [status, sentence]: [number, string]): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(`${sentence}\n`);
}
