import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { BODY_LIMIT } from "@/lib/web/endpoint";
import { guardHeaders } from "@/lib/web/guard-headers";

/** Answers a request by a function from Request to Response, past Next: for what editors' windows ask all day. What is too large is not read, and the function says so. */
export async function answerDirectly(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: Request) => Promise<Response>,
): Promise<void> {
  const isTooLarge = Number(request.headers["content-length"] ?? 0) > BODY_LIMIT;
  const asked = new Request(`http://localhost${request.url}`, {
    method: request.method,
    headers: headersOf(request),
    body: isTooLarge ? null : await readBody(request),
  });
  const answered = await answer(asked);
  const body = Buffer.from(await answered.arrayBuffer());
  response.writeHead(answered.status, {
    ...guardHeaders,
    ...Object.fromEntries(answered.headers),
    "content-length": body.length,
    ...(isTooLarge ? { connection: "close" } : {}),
  });
  response.end(body);
}

function headersOf({ headers }: IncomingMessage): Headers {
  const copied = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !name.startsWith(":")) copied.set(name, String(value));
  return copied;
}

/** No more than was announced can come: the HTTP parser sees to that. */
async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
