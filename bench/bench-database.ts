import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/database/embedded";
import { readState } from "@/lib/database/embedded-state";
import { migrate } from "@/lib/database/migrate";
import { beginAnew } from "@/scripts/support/resolve-database.mts";
import { step } from "@/scripts/support/say.mjs";
import { runChild } from "./run-child";

/** The bench's own PostgreSQL with its answers, in a folder of its own. `ownerUrl` may do everything; `url` is what the application gets. */
export type BenchDatabase = {
  folder: string;
  url: string;
  ownerUrl: string;
  stop: () => Promise<void>;
  version: string;
};

/** Raise it when what is generated changes: a database of another generation is filled anew. */
const GENERATION = 3;

/** Starts the bench's database in its own folder, and fills it if it does not hold this many answers already. */
export async function openBenchDatabase(answers: number, fresh: boolean): Promise<BenchDatabase> {
  const folder = process.env.ANSWER_DESK_BENCH_DATA || ".data/bench";
  const embedded = await startEmbedded(folder);
  try {
    await migrate(embedded.url);
    const ownerUrl = asOwner(folder, embedded);
    if (fresh || readFilled(folder) !== stamp(answers)) await fill({ folder, embedded, ownerUrl, answers });
    const { url, stop } = embedded;
    return { folder, url, ownerUrl, stop, version: await versionOf(url) };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

type Filling = { folder: string; embedded: EmbeddedDatabase; ownerUrl: string; answers: number };

async function fill({ folder, embedded, ownerUrl, answers }: Filling): Promise<void> {
  writeFileSync(filledFile(folder), "");
  rmSync(join(folder, "audit-heads.jsonl"), { force: true }); // the ends of a chain that goes now
  await beginAnew(embedded);
  await step(`Filling the bench's database with ${answers.toLocaleString("en-US")} answers`, () =>
    runChild("bench/fill/fill.mts", [String(answers)], { DATABASE_URL: ownerUrl }),
  );
  writeFileSync(filledFile(folder), stamp(answers));
}

const filledFile = (folder: string) => join(folder, "bench-filled.txt");
const stamp = (answers: number) => `${answers} answers, generation ${GENERATION}`;

function readFilled(folder: string): string {
  return existsSync(filledFile(folder)) ? readFileSync(filledFile(folder), "utf8") : "";
}

function asOwner(folder: string, { url }: EmbeddedDatabase): string {
  const owner = new URL(url);
  owner.username = "postgres";
  owner.password = readState(folder).bootstrapPassword;
  return owner.href;
}

async function versionOf(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query("SHOW server_version");
  await client.end();
  return rows[0].server_version;
}
