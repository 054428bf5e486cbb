import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A document as the application rendered it. */
export interface Rendered {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** One encoding of a kept document, ready to send: its entity tag is that of exactly these bytes. */
export interface Variant {
  etag: string;
  headers: readonly string[];
  body: Buffer;
}

/** A kept document in every encoding, and what it costs in bytes. It never changes: a new rendering is a new copy. */
export interface PageCopy {
  status: number;
  cacheControl: string;
  identity: Variant;
  gzip: Variant | null;
  br: Variant | null;
  bytes: number;
}

const mark = "x-answer-desk-cache";
const keepable = new Set([200, 301, 308, 404, 410]);
const ours = new Set([
  mark,
  "set-cookie",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
  "etag",
  "vary",
  "content-encoding",
  "x-nextjs-cache",
  "x-nextjs-prerender",
  "x-nextjs-stale-time",
  "x-powered-by",
  "server-timing",
]);

/** Whether the application allows everybody to share this document. */
export function isKeepable({ status, headers }: Rendered): boolean {
  return keepable.has(status) && headers[mark] === "public";
}

/** A document to keep and send: compressed once (gzip 6, brotli 5), with strong entity tags (SHA-256). Only what was rendered for nobody in particular may come here. */
export async function makePageCopy(rendered: Rendered): Promise<PageCopy> {
  const { status, body, headers } = rendered;
  const cacheControl = headers["cache-control"] ?? "public, max-age=0, must-revalidate";
  const kept = Object.entries({ ...headers, "cache-control": cacheControl }).filter(
    ([name]) => !ours.has(name),
  );
  const compress =
    body.length > 600 && /^(text\/|application\/(json|atom|xml|rss|ld))/.test(headers["content-type"] ?? "");
  const [br, gz] = compress
    ? await Promise.all([brotli(body), promisify(gzip)(body, { level: 6 })])
    : [null, null];
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 27);
  const variant = (bytes: Buffer, encoding: string): Variant => {
    const etag = `"${hash}${encoding && `-${encoding}`}"`;
    const own = ["vary", "accept-encoding", "etag", etag, "content-length", String(bytes.length)];
    if (encoding) own.push("content-encoding", encoding);
    return { etag, body: bytes, headers: [...kept.flat(), ...own] };
  };
  const copy = {
    status,
    cacheControl,
    identity: variant(body, ""),
    br: br && variant(br, "br"),
    gzip: gz && variant(gz, "gzip"),
  };
  return { ...copy, bytes: body.length + (br?.length ?? 0) + (gz?.length ?? 0) + 2_000 };
}

async function brotli(body: Buffer): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return await promisify(brotliCompress)(body, { params });
}

/** The encoding to send by the request's accept-encoding: brotli, gzip or plain. */
export function chooseVariant(copy: PageCopy, accepted: string | undefined): Variant {
  if (!accepted) return copy.identity;
  if (copy.br && accepts(accepted, "br")) return copy.br;
  if (copy.gzip && accepts(accepted, "gzip")) return copy.gzip;
  return copy.identity;
}

/** Whether an accept-encoding takes an encoding. */
export function accepts(header: string, encoding: string): boolean {
  if (!header.includes(encoding)) return false;
  if (!header.includes("q=0")) return true;
  const named = header.split(",").find((part) => part.trim().startsWith(encoding));
  return named !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(named);
}

/** Whether If-None-Match names the document in any of its encodings: then 304 says it all. */
export function isKnown(copy: PageCopy, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return [copy.identity, copy.br, copy.gzip].some((variant) => variant && tags.includes(variant.etag));
}
