import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { giveTo, type Machine } from "@/lib/database/embedded-machine";
import { SetupProblem } from "@/lib/errors/setup-problem";

/** Makes an empty cluster in `folder/postgres`, all or nothing, in UTF-8 with PostgreSQL's own C.UTF-8, so that no locale of the machine matters. */
export function makeCluster(folder: string, machine: Machine, password: string): void {
  const unfinished = join(folder, "postgres.unfinished");
  const secret = join(folder, "initdb.secret");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(machine, unfinished);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  giveTo(machine, secret);
  const words = [
    `--pgdata=${unfinished}`,
    "--username=postgres",
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const done = runProgram(machine, "initdb", words);
  rmSync(secret, { force: true });
  if (done.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw whyItFailed(folder, `${done.error?.message ?? ""}${done.stderr}${done.stdout}`);
  }
  renameSync(unfinished, join(folder, "postgres"));
}

function runProgram(machine: Machine, name: string, words: string[]) {
  const [command = "", ...rest] = [...machine.prefix, join(machine.programs, name), ...words];
  return spawnSync(command, rest, {
    ...identity(machine),
    cwd: "/",
    encoding: "utf8",
    env: plainEnvironment(),
  });
}

/** The user to give to `spawn`: none where the prefix already changes it. */
export function identity(machine: Machine): { uid?: number; gid?: number } {
  return machine.owner && machine.prefix.length === 0 ? machine.owner : {};
}

/** PostgreSQL's programs read PG* variables: what the person has set for their own server must not reach ours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_OPTIONS)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C" } as unknown as NodeJS.ProcessEnv;
}

/** What PostgreSQL said, as a sentence about what to do. */
export function whyItFailed(folder: string, said: string): SetupProblem {
  if (/No space left on device|ENOSPC|Disk quota exceeded/.test(said))
    return new SetupProblem(
      `The disk that holds ${folder} is full. Free some space and start again: nothing of what was saved is lost.`,
    );
  if (/Permission denied|EACCES|EROFS|Read-only file system|wrong ownership/.test(said))
    return new SetupProblem(
      `PostgreSQL may not write in ${folder}: it belongs to another user. Start as that user, give the folder to this one, or set ANSWER_DESK_DATA to another folder.`,
    );
  if (/incompatible with server/.test(said))
    return new SetupProblem(
      `The database in ${folder}/postgres was made by another version of PostgreSQL. Move the folder away, or go back to the version of Answer Desk that made it.`,
    );
  const last = said.trim().split("\n").slice(-5).join("\n  ");
  return new SetupProblem(
    `The embedded PostgreSQL did not start. It said:\n  ${last}\nThe whole log is in ${join(folder, "postgres.log")}.`,
  );
}

interface Login {
  port: number;
  bootstrapPassword: string;
  password: string;
}

/** Makes the login the application connects with and its database, if they are not there. It may make roles and databases, and is no superuser. */
export async function furnishCluster({ port, bootstrapPassword, password }: Login): Promise<void> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    database: "postgres",
    password: bootstrapPassword,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
  });
  await client.connect();
  try {
    const roles = await client.query("SELECT FROM pg_roles WHERE rolname = 'answer_desk'");
    if (roles.rowCount === 0) {
      const secret = client.escapeLiteral(password);
      await client.query(`CREATE ROLE answer_desk LOGIN CREATEROLE CREATEDB PASSWORD ${secret}`);
      await client.query("ALTER ROLE answer_desk SET createrole_self_grant = 'set, inherit'");
    }
    const databases = await client.query("SELECT FROM pg_database WHERE datname = 'answer_desk'");
    if (databases.rowCount === 0) await client.query("CREATE DATABASE answer_desk OWNER answer_desk");
  } finally {
    await client.end();
  }
}

/** Writes a file only its owner may read, all or nothing. */
export function writeSecret(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  leaveToTheFoldersOwner(unfinished);
  renameSync(unfinished, path);
}

/** What root writes in a user's folder stays that user's: root's visit locks nobody out. */
export function leaveToTheFoldersOwner(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  if (uid !== 0) chownSync(path, uid, gid);
}
