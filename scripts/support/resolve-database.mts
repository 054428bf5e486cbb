import pg from "pg";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/database/embedded";
import { migrate } from "@/lib/database/migrate";
import type { Environment } from "@/lib/env";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { readKeepsakes } from "./keepsakes.mts";
import { say, step } from "./say.mjs";

/** A database ready for use: migrated, and named in the environment for this process and its children. Null `embedded` means it is somebody's own. */
export async function resolveDatabase(environment: Environment): Promise<EmbeddedDatabase | null> {
  const folder = environment.ANSWER_DESK_DATA;
  const embedded = environment.DATABASE_URL ? null : await startEmbedded(folder);
  const url = environment.DATABASE_URL ?? embedded?.url ?? "";
  try {
    if (!embedded) await checkConnection(url);
    await migrateAloud(url);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  process.env.DATABASE_URL = url;
  process.env.NEXTAUTH_SECRET ||= readKeepsakes(folder).sessionSecret;
  return embedded;
}

async function migrateAloud(url: string): Promise<void> {
  const start = performance.now();
  const { applied, edited } = await migrate(url).catch((error: Error) => {
    if (error instanceof SetupProblem) throw error;
    throw new SetupProblem(`The database could not be brought up to date. PostgreSQL said: ${error.message}`);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (applied.length > 0) say(`✓ Database brought up to date (${applied.length} migrations): ${seconds} s`);
  for (const name of edited)
    say(`! The migration ${name} was edited after this database had it: they may differ.`);
}

async function checkConnection(connectionString: string): Promise<void> {
  const { hostname, port, pathname, username } = new URL(connectionString);
  const place = `${hostname}, port ${port || 5432}, database "${pathname.slice(1)}", as "${decodeURIComponent(username)}"`;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 8_000, query_timeout: 8_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    if (rows[0].version < 150_000)
      throw new SetupProblem(`The PostgreSQL at ${place} is too old: Answer Desk needs version 15 or newer.`);
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    throw new SetupProblem(
      `DATABASE_URL points to ${place}. ${whatToDo(error as Error & { code?: string })}`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

function whatToDo({ code = "", message }: Error & { code?: string }): string {
  const known: Record<string, string> = {
    ECONNREFUSED: "Nothing listens there. Start PostgreSQL, or correct the host and the port.",
    ENOTFOUND: "No machine of that name is known. Correct the host.",
    EAI_AGAIN: "No machine of that name is known. Correct the host, or check the network.",
    ETIMEDOUT: "It does not answer. Check the address and the firewall.",
    "28P01": "It refuses the password. Correct the user or the password in DATABASE_URL.",
    "28000": "It refuses this user. Correct the user in DATABASE_URL, or allow it in pg_hba.conf.",
    "3D000": "There is no such database. Make it (createdb), or correct the name.",
    "53300": "It has no connection left. Raise max_connections, or set DATABASE_POOL lower.",
  };
  if (/timeout/i.test(message)) return known.ETIMEDOUT ?? "";
  return known[code] ?? `It could not be used: ${message}.`;
}

/** Empties an embedded database that was left half filled, by making it anew. */
export async function beginAnew(embedded: EmbeddedDatabase): Promise<void> {
  const url = new URL(embedded.url);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 8_000 });
  await client.connect();
  await client.query("DROP DATABASE IF EXISTS answer_desk WITH (FORCE)");
  await client.query("CREATE DATABASE answer_desk");
  await client.end();
  await step("Making the database anew", () => migrate(embedded.url));
}
