import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { startEmbedded } from "@/lib/database/embedded";
import { runningPostmaster } from "@/lib/database/embedded-state";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { buildApp } from "./build-app.mts";
import { type Count, readPlaywright } from "./count.mts";
import { findBrowser } from "./find-browser.mts";
import { step } from "./say.mjs";

const folder = ".test/e2e-data";
const report = ".test/playwright.json";

/** The stories of e2e/ in a browser, against the built application with a data folder of its own, filled with the sample content. */
export async function runStories(filter: readonly string[]): Promise<Count> {
  if (!existsSync("e2e") || !readdirSync("e2e").some((name) => name.endsWith(".spec.ts")))
    return { passed: 0, failed: 0, skipped: 0 };
  const browser = await findBrowser();
  await buildApp();
  await emptyFolder();
  const port = await freePort();
  const password = randomBytes(12).toString("base64url");
  const server = await step("Starting the application for the stories", () => startServer(port, password));
  rmSync(report, { force: true });
  const words = ["node_modules/@playwright/test/cli.js", "test", ...filter];
  const code = await new Promise((tell) => {
    const playwright = spawn(process.execPath, words, {
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        PLAYWRIGHT_CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(report),
        ANSWER_DESK_E2E_URL: `http://localhost:${port}`,
        ANSWER_DESK_SAMPLE_PASSWORD: password,
      },
    });
    playwright.once("exit", tell);
  });
  await end(server);
  const count = readPlaywright(report);
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function emptyFolder(): Promise<void> {
  if (runningPostmaster(resolve(folder))) await (await startEmbedded(folder)).stop();
  rmSync(folder, { recursive: true, force: true });
}

async function startServer(port: number, password: string): Promise<ChildProcess> {
  const {
    DATABASE_URL: _,
    DATABASE_URL_APP: __,
    DATABASE_URL_PUBLIC: ___,
    NEXTAUTH_SECRET: ____,
    ...rest
  } = process.env;
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...rest,
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      ANSWER_DESK_DATA: folder,
      ANSWER_DESK_LOOKUPS: "off",
      TRUST_PROXY: "yes",
      ANSWER_DESK_SAMPLE_PASSWORD: password,
    } as NodeJS.ProcessEnv,
  });
  let said = "";
  await new Promise<void>((tell, fail) => {
    const limit = setTimeout(
      () => fail(new SetupProblem(`The application did not start in three minutes:\n${said}`)),
      180_000,
    );
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (chunk) => {
        said += chunk;
        if (!said.includes("Answer Desk is ready")) return;
        clearTimeout(limit);
        tell();
      });
    server.once("exit", () => fail(new SetupProblem(`The application did not start:\n${said}`)));
  });
  return server;
}

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise((tell) => server.once("close", tell));
  server.kill("SIGTERM");
  const force = setTimeout(() => server.kill("SIGKILL"), 30_000);
  await ended;
  clearTimeout(force);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  return await new Promise((tell) => {
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => tell(typeof address === "object" && address ? address.port : 0));
    });
  });
}
