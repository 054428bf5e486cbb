import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { compressScripts } from "./compress-scripts.mts";
import { run } from "./prepare.mjs";
import { step } from "./say.mjs";

/** Everything the built application depends on. */
const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "server.mts",
];

const stamp = ".next/answer-desk/built-from";

/** Where the built server is. */
export const builtServer = ".next/answer-desk/server.mjs";

/** The words after `node` that run the built server. Young objects get room (MB), as a page makes thousands. For stacks in the words of the source, at half a second more a start: NODE_OPTIONS=--enable-source-maps. */
export const serverWords: readonly string[] = ["--max-semi-space-size=32", builtServer];

/** Builds the application if anything it depends on has changed since the last time. */
export async function buildApp(): Promise<void> {
  const hash = hashOf(inputs);
  if (isBuiltFrom(hash)) return;
  await step("Building the application (about a minute)", async () => {
    const said = await buildAfterOthers(hash);
    if (said !== null) throw new SetupProblem(sentence(said));
    await compressScripts(".next/static");
    await bundleServer();
    writeFileSync(stamp, hash);
  });
}

function isBuiltFrom(hash: string): boolean {
  return existsSync(stamp) && existsSync(builtServer) && readFileSync(stamp, "utf8") === hash;
}

/** Two builds in one folder would spoil each other: Next refuses, and we wait, ten minutes at most, for the other one. */
async function buildAfterOthers(hash: string): Promise<string | null> {
  const words = ["node_modules/next/dist/bin/next", "build"];
  for (const end = Date.now() + 600_000; ; ) {
    const said = await run(process.execPath, words, { NODE_ENV: "production" });
    if (!said?.includes("Another next build") || Date.now() > end) return said;
    await pause(2_000);
    if (isBuiltFrom(hash)) return null;
  }
}

function sentence(said: string): string {
  if (/ENOSPC|no space left/i.test(said))
    return "The disk is full: the application could not be built. Free some space and start again.";
  return `The application could not be built. Next said:\n${said.trim().split("\n").slice(-30).join("\n")}`;
}

/** Our own code for the server as one file, and what it needs only later as others, so that starting it compiles nothing. */
async function bundleServer(): Promise<void> {
  await build({
    entryPoints: ["server.mts"],
    outdir: dirname(builtServer),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    conditions: ["react-server"],
    alias: { "server-only": "./node_modules/server-only/empty.js" },
    sourcemap: true,
    logLevel: "silent",
  });
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const path of paths.filter(existsSync)) hashInto(hash, path);
  return hash.digest("hex");
}

function hashInto(hash: ReturnType<typeof createHash>, path: string): void {
  if (path.includes("lib/database/generated") || /\.test\.tsx?$/.test(path)) return;
  const names = namesIn(path);
  if (names === null) hash.update(path).update(readFileSync(path));
  for (const name of names ?? []) hashInto(hash, join(path, name));
}

function namesIn(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return null;
    throw error;
  }
}
