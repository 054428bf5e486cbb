import next from "next";
import { listen } from "@/lib/database/listen";
import { environment } from "@/lib/env";
import { makeServer } from "@/lib/web/make-server";
import { type Change, PageCache } from "@/lib/web/page-cache";
import { withReadyScripts } from "@/lib/web/ready-scripts";
import { makeRenderInside } from "@/lib/web/render-inside";

/** The production server: Next behind a cache of public documents that hears of every publication through PostgreSQL. */
const { PORT, HOST, NEXTAUTH_URL, ANSWER_DESK_CACHE_MB, TRUST_PROXY } = environment();
const jobs: { stop: (() => Promise<void>) | null } = { stop: null };
const wordings: { stop: (() => void) | null } = { stop: null };
const host = new URL(NEXTAUTH_URL ?? `http://localhost:${PORT}`).host;

const app = next({ dev: false, dir: process.cwd(), hostname: HOST ?? "localhost", port: PORT });
await app.prepare();
const handle = app.getRequestHandler();
const cache = new PageCache({ render: makeRenderInside(handle, host), megabytes: ANSWER_DESK_CACHE_MB });
const server = makeServer({
  handle: withReadyScripts(".next/static", handle),
  cache,
  trustProxy: TRUST_PROXY === "yes",
  putDraft: async (request, editionId) =>
    (await import("@/lib/web/draft-endpoint")).putDraft(request, editionId),
  putPresence: async (request, editionId) =>
    (await import("@/lib/web/presence-endpoint")).putPresence(request, editionId),
});

const silence = listen("answer_desk_site", {
  onPayload: (payload) => cache.invalidate(readChange(payload)),
  onUp: () => cache.hear(),
  onDown: () => cache.deafen(),
});

server.listen(PORT, HOST, () => {
  process.send?.("ready");
  void followWordings();
  setTimeout(() => void workOnJobs(), 3_000).unref();
});
server.once("error", (error: NodeJS.ErrnoException) => {
  process.send?.(error.code ?? error.message);
  process.exitCode = 1;
  process.disconnect?.();
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void leave());
process.once("disconnect", () => void leave());

/** A change we cannot read concerns everything. */
function readChange(payload: string): Change {
  try {
    const change: Change = JSON.parse(payload);
    return "paths" in change && Array.isArray(change.paths)
      ? { paths: change.paths.map(String) }
      : { all: true };
  } catch {
    return { all: true };
  }
}

/** Jobs begin when readers are served already. */
async function workOnJobs(): Promise<void> {
  const { workInline } = await import("@/lib/jobs/work-inline");
  jobs.stop = workInline();
}

/** A wording that comes into force by the clock makes every page another one. */
async function followWordings(): Promise<void> {
  const { watchWordings } = await import("@/lib/site/watch-wordings");
  wordings.stop = watchWordings({ onChange: () => cache.invalidate({ all: true }) });
}

/** Finishes what is under way (ten seconds at most), then goes. */
async function leave(): Promise<void> {
  setTimeout(() => server.closeAllConnections(), 10_000).unref();
  const closed = new Promise((tell) => server.close(tell));
  server.closeIdleConnections();
  wordings.stop?.();
  await Promise.all([closed, silence(), jobs.stop?.()]);
  await app.close().catch(() => {});
  process.exit();
}
