import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { problem, step } from "./say.mjs";

/** The project's folder. */
export const project = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** What every command needs first: the dependencies of the lock file, the generated database client, and TypeScript read as it is. Nothing is done twice. */
export async function prepare() {
  process.chdir(project);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env.PRISMA_HIDE_UPDATE_MESSAGE = "1";
  if (!dependenciesMatch()) await step("Installing dependencies (a minute or two)", installDependencies);
  if (!clientMatches()) await step("Generating the database client", generateClient);
  const { register } = await import("tsx/esm/api");
  register();
}

/** npm keeps the list of what it installed; every package of the lock file must be in it, at its version. Optional ones are for other machines. */
function dependenciesMatch() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const installed = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer, extraneous }]) =>
      path === "" || optional || devOptional || peer || extraneous || installed[path]?.version === version,
  );
}

// Some registries lack packages that other machines would need; npm then leaves them out of a lock file, and "ci" refuses it.
async function installDependencies() {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  let said = await run("npm", ["ci", ...quiet]);
  if (said?.includes("in sync")) said = await run("npm", ["install", "--no-save", ...quiet]);
  if (said === null) return;
  throw problem(
    `The dependencies could not be installed (npm ci). It said:\n  ${said.trim().split("\n").slice(-6).join("\n  ")}\nCheck the network and the npm registry, then start again.`,
  );
}

const stamp = "lib/database/generated/.made-from";

function clientHash() {
  const version = readFileSync("node_modules/prisma/package.json", "utf8");
  return createHash("sha256").update(version).update(readFileSync("prisma/schema.prisma")).digest("hex");
}

function clientMatches() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === clientHash();
}

/** Prisma's command line would fetch an engine it does not need for this: any program in its place will do. */
async function generateClient() {
  const said = await run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
  });
  if (said !== null) throw problem(`The database client could not be generated. Prisma said:\n${said}`);
  writeFileSync(stamp, clientHash());
}

const underWay = new Set();

/** Ends the programs that `run` has started and that still run. */
export function endPrograms() {
  for (const child of underWay) child.kill("SIGTERM");
}

/** Runs a program to its end; null if it went well, else what it said. */
export function run(command, words, variables = {}) {
  return new Promise((tell) => {
    const child = spawn(command, words, {
      env: { ...process.env, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    underWay.add(child);
    child.once("close", () => underWay.delete(child));
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.once("error", (error) => tell(`${command}: ${error.message}`));
    child.once("close", (code) => tell(code === 0 ? null : said || `${command} ended with ${code}`));
  });
}
