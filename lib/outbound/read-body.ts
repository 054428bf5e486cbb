import "server-only";
import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { OutsideProblem } from "@/lib/outbound/outcome";

/** How much of a body is read, in inflated bytes, and what happens beyond: the answer is refused, or what was read is kept. */
export type BodyLimit = { bytes: number; beyond: "refuse" | "cut" };

const inflaters: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads a body up to the limit, inflating as it comes: neither many bytes nor few that grow are ever held beyond it. */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  limit: BodyLimit,
): Promise<{ bytes: Buffer; isCut: boolean }> {
  const name = encoding?.trim().toLowerCase() ?? "identity";
  const inflater = inflaters[name]?.();
  if (!inflater && name !== "identity" && name !== "") {
    body.destroy();
    throw new OutsideProblem("not-understood", {
      sentence: `The answer is packed in a way that we do not know (${name.slice(0, 20)}).`,
    });
  }
  body.on("error", (error) => inflater?.destroy(error));
  const source = inflater ? body.pipe(inflater) : body;
  try {
    return await collect(source, limit);
  } finally {
    source.destroy();
    body.destroy();
  }
}

async function collect(source: Readable, limit: BodyLimit): Promise<{ bytes: Buffer; isCut: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit.bytes && limit.beyond === "refuse") throw new OutsideProblem("too-large");
    if (size > limit.bytes) {
      chunks.push(chunk.subarray(0, chunk.length - (size - limit.bytes)));
      return { bytes: Buffer.concat(chunks), isCut: true };
    }
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), isCut: false };
}
