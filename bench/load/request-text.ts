/** A request's head and body as they go over the wire, with what a browser would send of itself. */
export function requestText(
  origin: string,
  asked: { method?: string; path: string; cookie?: string; body?: string; accept?: string },
): string {
  const { method = "GET", path, cookie, body, accept = "gzip, deflate, br" } = asked;
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `host: ${new URL(origin).host}`,
    `accept-encoding: ${accept}`,
    "user-agent: answer-desk-bench",
  ];
  if (cookie) lines.push(`cookie: ${cookie}`);
  if (body !== undefined)
    lines.push(
      `origin: ${origin}`,
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
    );
  return `${lines.join("\r\n")}\r\n\r\n${body ?? ""}`;
}
