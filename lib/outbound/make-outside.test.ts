import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createRawServer, type Socket } from "node:net";
import { brotliCompressSync, createGzip, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { isPublicAddress, publicWeb } from "@/lib/outbound/address-law";
import type { Lookup } from "@/lib/outbound/guarded-connector";
import { HostPace } from "@/lib/outbound/host-pace";
import { makeOutside, type Outside, type OutsideMeans } from "@/lib/outbound/make-outside";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

type Served = { port: number; url: (path?: string) => string; connections: () => number };

async function serve(listener: RequestListener): Promise<Served> {
  return opened(createServer(listener));
}

async function serveRaw(listener: (socket: Socket) => void): Promise<Served> {
  return opened(
    createRawServer((socket) => {
      socket.on("error", () => {});
      listener(socket);
    }),
  );
}

async function opened(server: Server | ReturnType<typeof createRawServer>): Promise<Served> {
  let connections = 0;
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path = "/") => `http://127.0.0.1:${port}${path}`,
    connections: () => connections,
  };
}

/** The local machine counts as public on the given ports: only a test can say so. */
function outside(ports: number[], means: Partial<OutsideMeans> = {}): Outside {
  const made = makeOutside({
    userAgent: "AnswerDesk/test (mailto:test@example.org)",
    law: {
      isAllowed: (address) => address === "127.0.0.1" || isPublicAddress(address),
      ports: [...publicWeb.ports, ...ports],
    },
    pace: new HostPace({ now: () => 0, sleep: async () => {} }, () => 0),
    times: { connect: 2_000, head: 300, whole: 1_500 },
    ...means,
  });
  ends.push(made.close);
  return made;
}

const lookupOf =
  (names: Record<string, string[]>): Lookup =>
  (hostname, _, found) => {
    const addresses = names[hostname];
    if (!addresses) return found(Object.assign(new Error("not known"), { code: "ENOTFOUND" }), []);
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };

describe("an answer", () => {
  test("comes with its text, inflated, and says who asked and nothing more", async () => {
    const asked: Record<string, unknown>[] = [];
    const server = await serve((request, response) => {
      asked.push(request.headers);
      response.setHeader("content-type", "application/json; charset=utf-8");
      response.setHeader("set-cookie", "id=1");
      response.setHeader("content-encoding", "gzip");
      response.end(gzipSync('{"title":"Sjögren"}'));
    });
    const one = outside([server.port]);
    const answer = await one.ask({ url: server.url(), form: "json" });
    expect(answer).toMatchObject({
      state: "answered",
      status: 200,
      body: '{"title":"Sjögren"}',
      isCut: false,
    });
    expect(answer).not.toHaveProperty("headers.set-cookie");
    await one.ask({ url: server.url() });
    expect(asked[0]?.["user-agent"]).toBe("AnswerDesk/test (mailto:test@example.org)");
    expect(asked[1]).not.toHaveProperty("cookie");
    expect(asked[1]).not.toHaveProperty("authorization");
    expect(asked[1]).not.toHaveProperty("referer");
  });

  test("in brotli and in latin-1 is read too", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/latin") {
        response.setHeader("content-type", "text/plain; charset=iso-8859-1");
        return response.end(Buffer.from("Sjögren", "latin1"));
      }
      response.setHeader("content-encoding", "br");
      response.end(brotliCompressSync("hello"));
    });
    const one = outside([server.port]);
    expect(await one.ask({ url: server.url() })).toMatchObject({ body: "hello" });
    expect(await one.ask({ url: server.url("/latin") })).toMatchObject({ body: "Sjögren" });
  });

  test("says every address on the way", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
      else response.end("here");
    });
    expect(await outside([server.port]).ask({ url: server.url("/old") })).toMatchObject({
      state: "answered",
      url: server.url("/new"),
      hops: [server.url("/old"), server.url("/new")],
      body: "here",
    });
  });

  test("that is longer than wanted is cut when that is enough", async () => {
    const server = await serve((_, response) => response.end("a".repeat(1_000_000)));
    const answer = await outside([server.port]).ask({
      url: server.url(),
      limit: { bytes: 1000, beyond: "cut" },
    });
    expect(answer).toMatchObject({ state: "answered", isCut: true, body: "a".repeat(1000) });
  });
});

describe("no packet reaches what is not public", () => {
  test("neither directly, nor by a redirect, in any spelling", async () => {
    const victim = await serve((_, response) => response.end("secret"));
    const spellings = [
      `http://127.0.0.1:${victim.port}/`,
      `http://2130706433:${victim.port}/`,
      `http://0x7f.1:${victim.port}/`,
      `http://[::ffff:127.0.0.1]:${victim.port}/`,
      `http://localhost:${victim.port}/`,
    ];
    const strict = outside([], { law: { ...publicWeb, ports: [80, 443, victim.port] } });
    for (const url of spellings)
      expect(await strict.ask({ url })).toMatchObject({ state: "not-allowed", sentence: /public/ });

    let isFrontPublic = true;
    const front = await serve((request, response) => {
      isFrontPublic = false; // from here on this machine is as private as it is in production
      response.writeHead(302, { location: spellings[Number(request.url?.slice(1))] ?? "" }).end();
    });
    const law = {
      isAllowed: (address: string) => isFrontPublic || isPublicAddress(address),
      ports: [front.port, victim.port],
    };
    for (const place of spellings.keys()) {
      isFrontPublic = true;
      const asked = await outside([], { law }).ask({ url: front.url(`/${place}`) });
      expect(asked).toMatchObject({ state: "not-allowed", hops: [front.url(`/${place}`)] });
    }
    expect(front.connections()).toBe(spellings.length);
    expect(victim.connections()).toBe(0);
  });

  test("nor by a name that leads there, alone or among public addresses", async () => {
    const victim = await serve((_, response) => response.end("secret"));
    const lookup = lookupOf({
      "inside.example": ["127.0.0.1"],
      "mixed.example": ["93.184.216.34", "127.0.0.1"],
      "six.example": ["::1"],
      "mapped.example": ["::ffff:127.0.0.1"],
      "meta.example": ["169.254.169.254"],
    });
    const one = outside([], { law: { ...publicWeb, ports: [victim.port] }, lookup });
    for (const name of ["inside", "mixed", "six", "mapped", "meta"])
      expect(await one.ask({ url: `http://${name}.example:${victim.port}/` })).toMatchObject({
        state: "not-allowed",
      });
    expect(victim.connections()).toBe(0);
  });

  test("and a redirect is never followed from https to http, to a user name, or to another scheme", async () => {
    const places = [
      "http://someone@example.org/",
      "ftp://example.org/",
      "file:///etc/passwd",
      "//user:a@example.org",
    ];
    const server = await serve((request, response) =>
      response.writeHead(302, { location: places[Number(request.url?.slice(1))] ?? "" }).end(),
    );
    const one = outside([server.port]);
    for (const place of places.keys())
      expect(await one.ask({ url: server.url(`/${place}`) })).toMatchObject({ state: "not-allowed" });
  });
});

describe("a fault ends in a state and a sentence", () => {
  test("a dead host", async () => {
    const server = await serve(() => {});
    const { port } = server;
    for (const end of ends.splice(0)) await end();
    expect(await outside([port]).ask({ url: `http://127.0.0.1:${port}/` })).toMatchObject({
      state: "unreachable",
      sentence: "The machine does not answer.",
    });
  });

  test("a name nobody knows, once others have answered; before that it is rather our own network", async () => {
    const server = await serve((_, response) => response.end("here"));
    const one = outside([server.port], { lookup: lookupOf({}) });
    expect(await one.ask({ url: "http://gone.example/" })).toMatchObject({ state: "no-network" });
    await one.ask({ url: server.url() });
    expect(await one.ask({ url: "http://gone.example/" })).toMatchObject({ state: "unknown-host" });
  });

  test("headers that do not come, and headers that come a letter at a time", async () => {
    const silent = await serve(() => {});
    const trickling = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const timer = setInterval(() => socket.write("x: y\r\n"), 50);
      socket.on("close", () => clearInterval(timer));
    });
    for (const server of [silent, trickling])
      expect(await outside([server.port]).ask({ url: server.url() })).toMatchObject({
        state: "too-slow",
        sentence: "It did not begin to answer within 0.3 seconds.",
      });
  });

  test("a body that trickles", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(timer));
    });
    expect(await outside([server.port]).ask({ url: server.url() })).toMatchObject({
      state: "too-slow",
      sentence: "The answer was not complete after 1.5 seconds.",
    });
  });

  test("ten gigabytes of zeros, plain and packed small: little of it is ever held", async () => {
    const megabyte = Buffer.alloc(1024 * 1024);
    const server = await serve((request, response) => {
      const isPacked = request.url === "/packed";
      if (isPacked) response.setHeader("content-encoding", "gzip");
      const target = isPacked ? createGzip() : response;
      if (target !== response) (target as ReturnType<typeof createGzip>).pipe(response);
      let sent = 0;
      const more = () => {
        while (sent < 10_240 && !response.destroyed) {
          sent += 1;
          if (!target.write(megabyte)) return target.once("drain", more);
        }
        target.end();
      };
      more();
    });
    const one = outside([server.port], { times: { connect: 2_000, head: 5_000, whole: 60_000 } });
    const before = process.memoryUsage().rss;
    for (const path of ["/", "/packed"])
      expect(await one.ask({ url: server.url(path) })).toMatchObject({
        state: "too-large",
        sentence: /larger than it should be/,
      });
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(200);
  });

  test("headers without an end", async () => {
    const server = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      socket.write(`x: ${"a".repeat(100_000)}\r\n`);
    });
    expect(await outside([server.port]).ask({ url: server.url() })).toMatchObject({ state: "too-large" });
  });

  test("a body that ends in the middle: by its length, in its chunks, in its packing", async () => {
    const whole = gzipSync("a".repeat(100_000));
    const server = await serveRaw((socket) => {
      socket.once("data", (data) => {
        const [, path] = /^GET (\S+)/.exec(String(data)) ?? [];
        if (path === "/length") socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc");
        if (path === "/chunks") socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab");
        if (path === "/packed") {
          socket.write("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\n");
          socket.end(whole.subarray(0, whole.length / 2));
        }
      });
    });
    for (const path of ["/length", "/chunks", "/packed"])
      expect(await outside([server.port]).ask({ url: server.url(path) })).toMatchObject({
        state: "cut-off",
        sentence: "The answer ended in the middle.",
      });
  });

  test("a web page where data was expected, and data cut short", async () => {
    const server = await serve((request, response) => {
      if (request.url === "/half") return response.end('{"a": [1, 2');
      response.setHeader("content-type", "application/xml");
      response.end("<!-- proxy --><!DOCTYPE html><html><body>Sign in</body></html>");
    });
    const one = outside([server.port]);
    for (const form of ["json", "xml", "text"] as const)
      expect(await one.ask({ url: server.url(), form })).toMatchObject({
        state: "not-understood",
        sentence: /is a web page\. Perhaps a proxy/,
      });
    expect(await one.ask({ url: server.url("/half"), form: "json" })).toMatchObject({
      state: "not-understood",
    });
    expect(await one.ask({ url: server.url() })).toMatchObject({ state: "answered" });
  });

  test("packing that nobody knows, and what is no HTTP at all", async () => {
    const server = await serve((_, response) => {
      response.setHeader("content-encoding", "zip");
      response.end("x");
    });
    const raw = await serveRaw((socket) => socket.end("220 mail.example ESMTP\r\n"));
    for (const one of [server, raw])
      expect(await outside([one.port]).ask({ url: one.url() })).toMatchObject({ state: "not-understood" });
  });

  test("redirects in a circle, and more than five", async () => {
    const server = await serve((request, response) => {
      const n = Number(request.url?.slice(1));
      response.writeHead(302, { location: Number.isNaN(n) ? "/circle" : `/${n + 1}` }).end();
    });
    const one = outside([server.port]);
    expect(await one.ask({ url: server.url("/circle") })).toMatchObject({
      state: "too-many-redirects",
      hops: [server.url("/circle")],
    });
    const long = await one.ask({ url: server.url("/1") });
    expect(long).toMatchObject({ state: "too-many-redirects" });
    expect(long.hops).toHaveLength(6);
  });
});

describe("politeness", () => {
  const at = (time: { now: number }) => ({ now: () => time.now, sleep: async () => {} });

  test("429 is kept to: until then nothing is sent to that host", async () => {
    let asked = 0;
    const server = await serve((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { "retry-after": "120" }).end();
      else response.end("here");
    });
    const time = { now: Date.parse("2026-11-26T10:00:00Z") };
    const one = outside([server.port], { pace: new HostPace(at(time), () => 0) });
    const retryAt = new Date("2026-11-26T10:02:00Z");
    expect(await one.ask({ url: server.url() })).toMatchObject({
      state: "rate-limited",
      status: 429,
      retryAt,
    });
    expect(await one.ask({ url: server.url() })).toMatchObject({ state: "rate-limited", retryAt });
    expect(asked).toBe(1);
    time.now += 120_000;
    expect(await one.ask({ url: server.url() })).toMatchObject({ state: "answered", body: "here" });
  });

  test("a host that fails five times in a row is left alone for five minutes, then asked again", async () => {
    let asked = 0;
    const server = await serve((_, response) => {
      asked += 1;
      response.writeHead(asked > 5 ? 200 : 500).end();
    });
    const time = { now: 0 };
    const one = outside([server.port], { pace: new HostPace(at(time), () => 0) });
    for (let n = 0; n < 5; n += 1)
      expect(await one.ask({ url: server.url() })).toMatchObject({ status: 500 });
    expect(await one.ask({ url: server.url() })).toMatchObject({
      state: "resting",
      retryAt: new Date(300_000),
    });
    expect(asked).toBe(5);
    time.now = 300_000;
    expect(await one.ask({ url: server.url() })).toMatchObject({ state: "answered", status: 200 });
  });

  test("one question at a time, with the gap that the host's own headers ask for", async () => {
    let under = 0;
    let most = 0;
    const server = await serve((_, response) => {
      under += 1;
      most = Math.max(most, under);
      response.setHeader("x-rate-limit-limit", "5");
      response.setHeader("x-rate-limit-interval", "1s");
      setImmediate(() => {
        under -= 1;
        response.end("here");
      });
    });
    const slept: number[] = [];
    const pace = new HostPace({ now: () => 0, sleep: async (time) => void slept.push(time) }, () => 0);
    const one = outside([server.port], { pace });
    await Promise.all([1, 2, 3].map(() => one.ask({ url: server.url() })));
    expect(most).toBe(1);
    expect(slept).toEqual([200, 200]);
  });
});
