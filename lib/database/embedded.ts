import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
  furnishCluster,
  identity,
  leaveToTheFoldersOwner,
  makeCluster,
  plainEnvironment,
  whyItFailed,
} from "@/lib/database/embedded-cluster";
import { findMachine, type Machine } from "@/lib/database/embedded-machine";
import {
  becomeKeeper,
  type EmbeddedState,
  holdingTheFolder,
  isAlive,
  keeperOf,
  openFolder,
  readState,
  resignAsKeeper,
  runningPostmaster,
  writeState,
} from "@/lib/database/embedded-state";

/** A running PostgreSQL of ours. `stop` ends it only if this process keeps it; `gone` settles when it ends, for whatever reason. */
export interface EmbeddedDatabase {
  url: string;
  port: number;
  kept: boolean;
  stop: () => Promise<void>;
  gone: Promise<void>;
}

/** Durability is never traded: fsync and full_page_writes stay as PostgreSQL sets them. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  log_connections: "",
};

/** Runs the PostgreSQL in `folder`/postgres (made on first use), or joins the one that runs there already. Throws SetupProblem, which says what to do. */
export async function startEmbedded(
  dataFolder: string,
  changed: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
  const folder = resolve(dataFolder);
  openFolder(folder);
  return await holdingTheFolder(folder, async () => {
    const state = readState(folder);
    const kept = runningPostmaster(folder) === null || keeperOf(folder) === null;
    if (runningPostmaster(folder) === null) await start(folder, state, { ...settings, ...changed });
    const { pid, port } = await untilReady(folder);
    if (!state.furnished) await furnishCluster({ ...state, port });
    writeState(folder, { ...state, port, furnished: true });
    if (kept) becomeKeeper(folder);
    const url = `postgresql://answer_desk:${state.password}@127.0.0.1:${port}/answer_desk`;
    return {
      url,
      port,
      kept,
      gone: untilGone(pid),
      stop: () => (kept ? stop(folder, pid) : Promise.resolve()),
    };
  });
}

/** Starts the postmaster; a neighbour that has not quite died from the last run is given ten seconds. */
async function start(folder: string, state: EmbeddedState, wanted: Record<string, string>): Promise<void> {
  const machine = findMachine(folder);
  if (!existsSync(join(folder, "postgres"))) makeCluster(folder, machine, state.bootstrapPassword);
  const end = Date.now() + 10_000;
  for (;;) {
    const port = (await isFree(state.port)) ? state.port : await freePort();
    const said = await launch(folder, machine, { ...wanted, port: String(port) });
    if (said === null) return;
    if (!/lock file|shared memory block|Address already in use/.test(said) || Date.now() > end)
      throw whyItFailed(folder, said);
    await pause(250);
  }
}

/** Null once the postmaster accepts connections, or what it said when it gave up. It outlives us on purpose: it is stopped last, and in order. */
async function launch(
  folder: string,
  machine: Machine,
  wanted: Record<string, string>,
): Promise<string | null> {
  const log = join(folder, "postgres.log");
  if (existsSync(log) && statSync(log).size > 5_000_000) rmSync(log);
  const from = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, "a", 0o600);
  leaveToTheFoldersOwner(log);
  const flags = Object.entries(wanted).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command = "", ...words] = [
    ...machine.prefix,
    join(machine.programs, "postgres"),
    "-D",
    join(folder, "postgres"),
    ...flags,
  ];
  const child = spawn(command, words, {
    ...identity(machine),
    cwd: "/",
    env: plainEnvironment(),
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const ended = new Promise<true>((tell) =>
    child.once("exit", () => tell(true)).once("error", () => tell(true)),
  );
  child.unref();
  while (runningPostmaster(folder)?.ready !== true) {
    if (await Promise.race([ended, pause(15, false)]))
      return readFileSync(log, "utf8").slice(from) || "nothing";
  }
  return null;
}

/** After a crash PostgreSQL first repairs what was under way: that may take a while, and must not be hurried. */
async function untilReady(folder: string): Promise<{ pid: number; port: number }> {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    const running = runningPostmaster(folder);
    if (running?.ready) return running;
    await pause(25);
  }
  throw whyItFailed(folder, "It runs, and has not been ready to answer for two minutes.");
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(250, undefined, { ref: false });
}

async function stop(folder: string, pid: number): Promise<void> {
  for (const [signal, patience] of [["SIGINT", 30_000] as const, ["SIGQUIT", 10_000] as const]) {
    if (!isAlive(pid)) break;
    process.kill(pid, signal);
    const end = Date.now() + patience;
    while (isAlive(pid) && Date.now() < end) await pause(20);
  }
  resignAsKeeper(folder);
}

async function isFree(port: number): Promise<boolean> {
  return port > 0 && (await tryPort(port)) !== null;
}

async function freePort(): Promise<number> {
  return (await tryPort(0)) ?? 5433;
}

async function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  return await new Promise((tell) => {
    server.once("error", () => tell(null));
    server.listen(port, "127.0.0.1", () => {
      const taken = server.address();
      server.close(() => tell(typeof taken === "object" && taken ? taken.port : null));
    });
  });
}
