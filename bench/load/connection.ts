import { connect, type Socket } from "node:net";

/** An answer as it came over the wire: `bytes` counts head and body, `body` is without transfer coding but still compressed. */
export type Reply = { status: number; head: string; body: Buffer; bytes: number };

type Waiting = { resolve: (reply: Reply) => void; reject: (error: Error) => void };

const HEAD_END = Buffer.from("\r\n\r\n");

/** One kept-alive HTTP/1.1 connection with one request under way at a time; so little work that the measure is the server's. */
export class Connection {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private waiting: Waiting | null = null;

  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    this.socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.socket.on("data", (chunk: Buffer) => this.take(chunk));
    this.socket.on("error", (error) => this.waiting?.reject(error));
    this.socket.on("close", () => this.waiting?.reject(new Error("The server closed the connection.")));
  }

  /** Sends a whole request and waits for the whole answer. */
  ask(request: Buffer | string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  end(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const reply = readReply(this.received);
    if (!reply) return;
    const { waiting } = this;
    this.received = Buffer.alloc(0);
    this.waiting = null;
    waiting?.resolve(reply);
  }
}

function readReply(received: Buffer): Reply | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const from = end + 4;
  if (/\r\ntransfer-encoding: chunked/i.test(head)) return readChunked(received, { status, head, from });
  const length = status === 304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (received.length < from + length) return null;
  return { status, head, body: received.subarray(from, from + length), bytes: from + length };
}

function readChunked(
  received: Buffer,
  { status, head, from }: { status: number; head: string; from: number },
): Reply | null {
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const line = received.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(received.toString("latin1", at, line), 16);
    const next = line + 2 + size + 2;
    if (received.length < next) return null;
    if (size === 0) return { status, head, body: Buffer.concat(parts), bytes: next };
    parts.push(received.subarray(line + 2, line + 2 + size));
    at = next;
  }
}
