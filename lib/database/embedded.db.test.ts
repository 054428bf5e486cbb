import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/database/embedded";
import { isAlive, keeperOf, runningPostmaster } from "@/lib/database/embedded-state";

const folder = mkdtempSync(join(tmpdir(), "answer-desk-"));
chmodSync(folder, 0o711);
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const started: EmbeddedDatabase[] = [];

afterAll(async () => {
  for (const database of started) await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(where = folder): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(where);
  started.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows[0]?.[0];
}

const pidOf = (where: string) => runningPostmaster(where)?.pid ?? 0;

test("an empty folder becomes a UTF-8 database that never trades durability, for a login that is no superuser", async () => {
  const { url } = await start();
  expect(await ask(url, "SHOW server_encoding")).toBe("UTF8");
  expect(await ask(url, "SHOW fsync")).toBe("on");
  expect(await ask(url, "SELECT lower('ÄÖ')")).toBe("äö");
  expect(await ask(url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toBe(false);
});

test("the password file is its owner's alone, and a wrong password opens nothing", async () => {
  expect(statSync(join(folder, "database.json")).mode & 0o077).toBe(0);
  const url = new URL((await start()).url);
  url.password = "wrong";
  await expect(ask(url.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("whoever comes second joins, and leaves it running", async () => {
  const script = `
    const { startEmbedded } = await import("${join(process.cwd(), "lib/database/embedded.ts")}");
    const database = await startEmbedded(${JSON.stringify(folder)});
    console.log(database.kept);
    await database.stop();`;
  expect(await run(script)).toBe("false\n");
  expect(isAlive(pidOf(folder))).toBe(true);
});

test("what was written survives kill -9 of PostgreSQL, on the same port", async () => {
  const { url, port } = await start();
  await ask(url, "CREATE TABLE word AS SELECT 'kept' AS text");
  const pid = pidOf(folder);
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  const again = await start();
  expect(again.port).toBe(port);
  expect(await ask(again.url, "SELECT text FROM word")).toBe("kept");
});

test("a database whose keeper was killed is adopted, and then stopped in order", async () => {
  const orphaned = join(folder, "orphaned");
  const script = `
    const { startEmbedded } = await import("${join(process.cwd(), "lib/database/embedded.ts")}");
    await startEmbedded(${JSON.stringify(orphaned)});
    process.kill(process.pid, "SIGKILL");`;
  await run(script);
  const pid = pidOf(orphaned);
  expect(isAlive(pid)).toBe(true);
  expect(keeperOf(orphaned)).toBe(null);
  const adopted = await start(orphaned);
  expect([adopted.kept, pidOf(orphaned)]).toEqual([true, pid]);
  await adopted.stop();
  expect(isAlive(pid)).toBe(false);
});

test("a copied folder is a database of its own, though its lock file names a living process", async () => {
  const copied = join(folder, "copied");
  const orphaned = join(folder, "orphaned");
  cpSync(orphaned, copied, { recursive: true, preserveTimestamps: true });
  const lock = [String(process.pid), join(orphaned, "postgres"), "0", "1", "", "127.0.0.1", "0 0", "ready"];
  writeFileSync(join(copied, "postgres", "postmaster.pid"), `${lock.join("\n")}\n`);
  const { uid, gid } = statSync(join(orphaned, "postgres"));
  await chownAll(copied, uid, gid);
  expect(await ask((await start(copied)).url, "SELECT 1")).toBe(1);
});

test("a lost password file is told, not overwritten", async () => {
  const orphaned = join(folder, "orphaned");
  const kept = readFileSync(join(orphaned, "database.json"));
  rmSync(join(orphaned, "database.json"));
  await expect(startEmbedded(orphaned)).rejects.toThrow("Put it back from a copy");
  writeFileSync(join(orphaned, "database.json"), kept);
});

test("a folder that cannot be made is told with what to do", async () => {
  await expect(startEmbedded("/proc/answer-desk")).rejects.toThrow("set ANSWER_DESK_DATA to another folder");
});

async function chownAll(path: string, uid: number, gid: number): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const chown = spawn("chown", ["-R", `${uid}:${gid}`, join(path, "postgres")]);
  await new Promise((tell) => chown.once("exit", tell));
}

async function run(script: string): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await new Promise((tell) => child.once("close", tell));
  return said;
}
