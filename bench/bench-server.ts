import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { serverWords } from "@/scripts/support/build-app.mts";

/** The built server as `npm start` runs it. `coldStart`: milliseconds from the spawn to the first 200 of the home page. */
export type BenchServer = {
  origin: string;
  coldStart: number;
  memory: () => number;
  stop: () => Promise<void>;
};

/** Starts the built server on a free port against the database. */
export async function startServer(variables: {
  DATABASE_URL: string;
  ANSWER_DESK_DATA: string;
  NEXTAUTH_SECRET: string;
}): Promise<BenchServer> {
  const port = Number(process.env.PORT) || (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const server = spawn(process.execPath, serverWords, {
    env: { ...process.env, ...variables, PORT: String(port), NEXTAUTH_URL: origin, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  server.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`The server did not start:\n${said}`);
    await pause(10);
  }
  const coldStart = performance.now() - begun;
  return { origin, coldStart, memory: () => residentMegabytes(server.pid), stop: () => stop(server) };
}

async function answers(origin: string): Promise<boolean> {
  const response = await fetch(origin).catch(() => null);
  await response?.arrayBuffer();
  return response?.status === 200;
}

function residentMegabytes(pid: number | undefined): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1_024;
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((tell) => server.once("exit", tell));
  server.kill("SIGTERM");
  const force = setTimeout(() => server.kill("SIGKILL"), 12_000);
  await ended;
  clearTimeout(force);
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((tell) => {
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => tell(typeof address === "object" && address ? address.port : 0));
    });
  });
}
