import fc from "fast-check";
import { expect, test } from "vitest";
import { addressesOf, isList, pageAddress } from "@/lib/web/page-address";
import { PageCache } from "@/lib/web/page-cache";
import { chooseVariant, isKnown, makePageCopy, type Rendered } from "@/lib/web/page-copy";

/** An application whose text and mood the test decides, and which counts how often it was asked. */
class Application {
  text = "one";
  failing = false;
  asked = 0;
  private gate: Promise<void> = Promise.resolve();

  hold(): () => void {
    let open = () => {};
    this.gate = new Promise((tell) => {
      open = () => tell();
    });
    return open;
  }

  render = async (address: string): Promise<Rendered> => {
    this.asked += 1;
    const text = this.text;
    await this.gate;
    if (this.failing) return { status: 500, headers: {}, body: Buffer.from("broken") };
    const status = address.endsWith("/nothing") ? 404 : 200;
    return {
      status,
      headers: { "content-type": "text/html", "x-answer-desk-cache": "public" },
      body: Buffer.from(text),
    };
  };
}

function makeCache(application: Application): PageCache {
  const cache = new PageCache({ render: application.render, megabytes: 1, patience: 200, pause: 0 });
  cache.hear();
  return cache;
}

const page = "/answers/what-is-it";
const read = async (cache: PageCache, address = page) => {
  const { copy, state } = await cache.get(address);
  return `${state} ${copy.identity.body}`;
};

test("a page is rendered once, however many ask for it at the same time", async () => {
  const application = new Application();
  const cache = makeCache(application);
  await Promise.all(Array.from({ length: 50 }, () => cache.get(page)));
  expect(await read(cache)).toBe("hit one");
  expect(application.asked).toBe(1);
});

test("a change makes the named page stale at once, and leaves the others", async () => {
  const application = new Application();
  const cache = makeCache(application);
  await cache.get(page);
  await cache.get("/answers/other");
  application.text = "two";
  cache.invalidate({ paths: [page] });
  expect(await read(cache)).toBe("miss two");
  expect(await read(cache, "/answers/other")).toBe("hit one");
});

test("a change concerns every list, feed and search", async () => {
  const application = new Application();
  const cache = makeCache(application);
  const lists = ["/", "/topics", "/feed.xml", "/search?q=a", "/api/v1/answers?q=a", `/api/v1${page}`];
  for (const address of lists) await cache.get(address);
  application.text = "two";
  cache.invalidate({ paths: [page] });
  for (const address of lists) expect(await read(cache, address)).toBe("miss two");
});

test("what was being rendered when the change came never counts as fresh", async () => {
  const application = new Application();
  const cache = makeCache(application);
  const open = application.hold();
  const early = cache.get(page);
  application.text = "two";
  cache.invalidate({ paths: [page] });
  const late = cache.get(page);
  open();
  expect(String((await early).copy.identity.body)).toBe("one");
  expect(String((await late).copy.identity.body)).toBe("two");
  expect(await read(cache)).toBe("hit two");
});

test("the last good copy is sent while the application fails, and news as soon as it works", async () => {
  const application = new Application();
  const cache = makeCache(application);
  await cache.get(page);
  application.failing = true;
  cache.invalidate({ all: true });
  expect(await read(cache)).toBe("stale one");
  application.failing = false;
  application.text = "two";
  expect(await read(cache)).toBe("miss two");
});

test("the last good copy is sent when the application takes too long, and the news arrive for the next reader", async () => {
  const application = new Application();
  const cache = makeCache(application);
  await cache.get(page);
  cache.invalidate({ all: true });
  application.text = "two";
  const open = application.hold();
  expect(await read(cache)).toBe("stale one");
  open();
  await expect.poll(() => read(cache)).toBe("hit two");
});

test("without a good copy a failure is a failure", async () => {
  const application = new Application();
  application.failing = true;
  await expect(makeCache(application).get(page)).rejects.toThrow("500");
});

test("while no change can be heard of, every reader is answered anew", async () => {
  const application = new Application();
  const cache = makeCache(application);
  await cache.get(page);
  cache.deafen();
  application.text = "two";
  expect(await read(cache)).toBe("miss two");
  application.text = "three";
  expect(await read(cache)).toBe("miss three");
  cache.hear();
  expect(await read(cache)).toBe("miss three");
  expect(await read(cache)).toBe("hit three");
});

test("pages nobody asked for lately leave, and missing pages cannot push out real ones", async () => {
  const application = new Application();
  application.text = "x".repeat(3_000);
  const cache = makeCache(application);
  await cache.get(page);
  for (let at = 0; at < 500; at += 1) await cache.get(`/topics/${at}/nothing`);
  expect(await read(cache)).toMatch(/^hit/);
  for (let at = 0; at < 500; at += 1) await cache.get(`/answers/${at}`);
  expect(cache.size.bytes).toBeLessThan(1_048_576);
  expect(await read(cache)).toMatch(/^miss/);
});

test("a document not marked as public is passed on and never kept", async () => {
  const render = async () => ({
    status: 200,
    headers: { "content-type": "text/html" },
    body: Buffer.from("yours"),
  });
  const cache = new PageCache({ render, megabytes: 1 });
  cache.hear();
  expect(await read(cache)).toBe("pass yours");
  expect(cache.size.pages).toBe(0);
});

test.for([
  ["/", "/"],
  ["/?utm_source=x", "/"],
  ["/answers/a?_rsc=1", "/answers/a"],
  ["/search?evil=1&q=gout&q=other", "/search?q=gout"],
  ["/search?cursor=2&q=a%20b", "/search?q=a+b&cursor=2"],
  ["/api/v1/answers?cursor=5&topic=x", "/api/v1/answers?topic=x&cursor=5"],
  ["/desk", null],
  ["/api/auth/session", null],
  ["/answers/../desk", null],
  ["/answers/..", null],
  ["/answers/%2e%2e", null],
  ["/answers/a%2fb", null],
  ["/answers/%5Bslug%5D", null],
  ["/answers/a\\b", null],
  ["//evil.example/answers/a", null],
  ["/answers/a/nonexistent.css", null],
  [`/answers/${"a".repeat(2_000)}`, null],
] as const)("the address of %s is %s", ([target, address]) => {
  expect(pageAddress(target)).toBe(address);
});

test("an address is its own address, and no target makes it throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webPath(),
        fc.string().map((text) => `/search?${text}`),
      ),
      (target) => {
        const address = pageAddress(target);
        if (address !== null) expect(pageAddress(address)).toBe(address);
      },
    ),
  );
});

test("a page and its twin in the JSON API change together", () => {
  expect(addressesOf(page)).toEqual([page, `/api/v1${page}`]);
  expect([
    isList("/answers/a"),
    isList("/api/v1/topics/a"),
    isList("/topics"),
    isList("/search?q=1"),
  ]).toEqual([false, false, true, true]);
});

test("each encoding has an entity tag of its own, and any of them is known again", async () => {
  const copy = await makePageCopy({
    status: 200,
    headers: { "content-type": "text/html", "set-cookie": "a=b", "x-answer-desk-cache": "public" },
    body: Buffer.from("word ".repeat(500)),
  });
  const tags = [
    chooseVariant(copy, "gzip, br"),
    chooseVariant(copy, "gzip"),
    chooseVariant(copy, undefined),
  ].map((variant) => variant.etag);
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) expect(isKnown(copy, `"other", W/${tag}`)).toBe(true);
  expect(isKnown(copy, '"other"')).toBe(false);
  expect(chooseVariant(copy, "br;q=0, gzip").etag).toBe(tags[1]);
  expect(copy.identity.headers.join()).not.toMatch(/cookie|x-answer-desk/);
});
