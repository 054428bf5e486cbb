import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { leaveToTheFoldersOwner, writeSecret } from "@/lib/database/embedded-cluster";
import { SetupProblem } from "@/lib/errors/setup-problem";

/** What the data folder remembers of its database between starts. Secret: the file is readable by its owner only. */
export interface EmbeddedState {
  port: number;
  bootstrapPassword: string;
  password: string;
  furnished: boolean;
}

/** The data folder, made if absent. Others may pass through it (PostgreSQL may run as another user), not look into it. */
export function openFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    writeFileSync(join(folder, ".writable"), "");
    rmSync(join(folder, ".writable"));
  } catch (error) {
    const full = (error as NodeJS.ErrnoException).code === "ENOSPC";
    throw new SetupProblem(
      full
        ? `The disk that holds ${folder} is full. Free some space and start again.`
        : `Answer Desk keeps its database in ${folder}, and may not write there. Give this user the right to, or set ANSWER_DESK_DATA to another folder.`,
      { cause: error },
    );
  }
}

/** Step by step: Node's own recursive mkdir never returns where the file system refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

/** The folder's memory; fresh passwords if nothing was ever kept in it. */
export function readState(folder: string): EmbeddedState {
  const file = join(folder, "database.json");
  if (existsSync(file) && !mayRead(file))
    throw new SetupProblem(
      `The database in ${folder} belongs to another user. Start as that user, give the folder to this one, or set ANSWER_DESK_DATA to another folder.`,
    );
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  if (existsSync(join(folder, "postgres")))
    throw new SetupProblem(
      `There is a database in ${folder}/postgres, but the file with its password, ${file}, is gone. Put it back from a copy, or move the folder away to begin anew.`,
    );
  const state = { port: 0, bootstrapPassword: secret(), password: secret(), furnished: false };
  writeState(folder, state);
  return state;
}

function mayRead(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

export function writeState(folder: string, state: EmbeddedState): void {
  writeSecret(join(folder, "database.json"), `${JSON.stringify(state, null, 2)}\n`);
}

const secret = () => randomBytes(24).toString("base64url");

/** The postmaster that runs on this folder now, by its own lock file; null if none does. A lock file that lies is removed. */
export function runningPostmaster(folder: string): { pid: number; port: number; ready: boolean } | null {
  const file = join(folder, "postgres", "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, place = "", , port, , , , status = ""] = readFileSync(file, "utf8").split("\n");
  const found = { pid: Number(pid), port: Number(port), ready: status.trim() === "ready" };
  if (!isAlive(found.pid)) return null;
  if (isPostgres(found.pid) && samePlace(place, join(folder, "postgres"))) return found;
  rmSync(file);
  return null;
}

/** A number of a dead postmaster may be another program's by now, above all in containers. */
function isPostgres(pid: number): boolean {
  const name = `/proc/${pid}/comm`;
  return (
    !existsSync("/proc/self/comm") || (existsSync(name) && readFileSync(name, "utf8").trim() === "postgres")
  );
}

function samePlace(one: string, other: string): boolean {
  return existsSync(one) && realpathSync(one) === realpathSync(other);
}

/** Whether a process with this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The process that promised to stop the database when it ends: others join and leave it running. */
export function keeperOf(folder: string): number | null {
  const file = join(folder, "keeper");
  if (!existsSync(file)) return null;
  const [pid, born] = readFileSync(file, "utf8").split(" ");
  return isAlive(Number(pid)) && bornAt(Number(pid)) === born?.trim() ? Number(pid) : null;
}

export function becomeKeeper(folder: string): void {
  writeFileSync(join(folder, "keeper"), `${process.pid} ${bornAt(process.pid)}\n`);
  leaveToTheFoldersOwner(join(folder, "keeper"));
}

export function resignAsKeeper(folder: string): void {
  rmSync(join(folder, "keeper"), { force: true });
}

/** When a process started, in the kernel's ticks: two processes with one number differ here. */
function bornAt(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return "-";
  return readFileSync(file, "utf8").split(") ")[1]?.split(" ")[19] ?? "-";
}

/** Runs `work` while no other process of ours starts or stops the database of this folder. */
export async function holdingTheFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, "starting");
  const end = Date.now() + 60_000;
  while (!tryLock(lock)) {
    if (Date.now() > end)
      throw new SetupProblem(
        `Another process has been starting the database in ${folder} for a minute. End it, remove ${lock} and start again.`,
      );
    await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid} ${bornAt(process.pid)}`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    forgetTheDead(lock);
    return false;
  }
}

function forgetTheDead(lock: string): void {
  if (!existsSync(lock)) return;
  const [pid = "", born = ""] = readFileSync(lock, "utf8").split(" ");
  const written = pid !== "" || Date.now() - statSync(lock).mtimeMs > 5_000;
  const holds = isAlive(Number(pid)) && bornAt(Number(pid)) === born;
  if (written && !holds) rmSync(lock, { force: true });
}
