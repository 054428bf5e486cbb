import { Socket } from "node:net";
import { createRequestResponseMocks } from "next/dist/server/lib/mock-request.js";
import type { RequestHandler } from "next/dist/server/next";
import type { PageAddress } from "@/lib/web/page-address";
import type { Rendered } from "@/lib/web/page-copy";

/** Asks Next for a public document within this process, as nobody in particular: the address is all it learns of the reader. Gives up after ten seconds. */
export function makeRenderInside(
  handle: RequestHandler,
  host: string,
): (address: PageAddress) => Promise<Rendered> {
  return async (address) => {
    const { req, res } = createRequestResponseMocks({
      url: address,
      headers: { host, "x-request-id": "public" },
      socket: new Socket(),
    });
    const inner = res as typeof res & { hasStreamed: Promise<true>; buffers: Buffer[]; headers: Headers };
    const streamed = Promise.all([inner.hasStreamed, handle(req, res)]);
    if ((await Promise.race([streamed, tenSeconds()])) === null)
      throw new Error(`No answer for ${address} in ten seconds.`);
    return {
      status: inner.statusCode,
      headers: Object.fromEntries(inner.headers),
      body: Buffer.concat(inner.buffers),
    };
  };
}

function tenSeconds(): Promise<null> {
  return new Promise((tell) => setTimeout(tell, 10_000, null).unref());
}
