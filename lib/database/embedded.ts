import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { furnishCluster, identity, makeCluster, plainEnvironment, whyItFailed } from "@/lib/database/embedded-cluster";
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
    const running = runningPostmaster(folder);
    const database = running
      ? await join_(folder, state)
      : await start(folder, state, { ...settings, ...changed });
    return database;
  });
}
