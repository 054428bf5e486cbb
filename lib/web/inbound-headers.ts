import type { IncomingMessage } from "node:http";

/** Headers that only Next or we ourselves may set: from outside they steer routing, rendering, caches or links. */
const inward =
  /^(x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path|x-action-|x-rewrite-|x-original-|x-prerender-|x-http-method|x-now-|x-vercel-|x-answer-desk-|x-request-id$|content-security-policy)/;
const ofProxies = /^(x-forwarded-|forwarded$|x-real-ip$|x-client-ip$|cf-connecting-ip$|true-client-ip$)/;

/** Removes what a stranger may not say; a proxy's words stay only behind a proxy of ours. Then names the request (`x-request-id`) and who asks (`x-real-ip`, to be trusted). */
export function cleanInbound(
  request: IncomingMessage,
  { trustProxy, requestId }: { trustProxy: boolean; requestId: string },
): void {
  const { headers } = request;
  const forwarded = trustProxy ? String(headers["x-forwarded-for"] ?? "") : "";
  for (const name of Object.keys(headers)) {
    if (inward.test(name) || (!trustProxy && ofProxies.test(name))) delete headers[name];
  }
  headers["x-request-id"] = requestId;
  headers["x-real-ip"] = forwarded.split(",").at(-1)?.trim() || request.socket.remoteAddress || "";
}
