import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/database/embedded";
import { migrate } from "@/lib/database/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the test server is, signed in as the owner of `answer_desk_template`. */
    databaseServer: string;
  }
}

/** A PostgreSQL for the tests in .test/, and in it a migrated template that each worker copies. Nothing of it is worth keeping, so it may forget on a crash. */
export async function setup(project: TestProject) {
  if (!existsSync("lib/database/generated/client.ts"))
    execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    });
  const server = await startEmbedded(process.env.ANSWER_DESK_TEST_DATA ?? ".test", {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  });
  await makeTemplate(server.url);
  project.provide("databaseServer", server.url);
  return async () => {
    await dropCopies(server.url);
    await server.stop();
  };
}

async function makeTemplate(url: string): Promise<void> {
  const template = new URL(url);
  template.pathname = "/answer_desk_template";
  const client = await connect(url);
  const known = await client.query("SELECT FROM pg_database WHERE datname = 'answer_desk_template'");
  if (known.rowCount === 0) await client.query("CREATE DATABASE answer_desk_template");
  const { edited } = await migrate(template.href);
  if (edited.length > 0) {
    await client.query("DROP DATABASE answer_desk_template");
    await client.query("CREATE DATABASE answer_desk_template");
    await migrate(template.href);
  }
  await client.end();
}

async function dropCopies(url: string): Promise<void> {
  const client = await connect(url);
  const { rows } = await client.query(
    "SELECT datname FROM pg_database WHERE datname LIKE 'answer_desk_test_%'",
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  await client.end();
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return client;
}
