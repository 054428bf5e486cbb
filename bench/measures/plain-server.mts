import { createServer } from "node:http";

/** Node's HTTP server with one answer for everything: the bytes it is told by message. */
process.once("message", (base64: string) => {
  const body = Buffer.from(base64, "base64");
  const headers = [
    "content-type",
    "text/html; charset=utf-8",
    "content-encoding",
    "br",
    "content-length",
    String(body.length),
  ];
  const server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
});
