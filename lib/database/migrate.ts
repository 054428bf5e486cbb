import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Migration, readMigrations } from "@/lib/database/migrations-folder";
import { asMigrationList, withSchemaEngine } from "@/lib/database/schema-engine";
import { SetupProblem } from "@/lib/errors/setup-problem";

/** What a run of the migrations found: those it applied now, and those whose text differs from what was applied before. */
export interface Migrated {
  applied: string[];
  edited: string[];
}

/** Brings the database to the committed migrations, in Prisma's own ledger. Instances that start together wait for one another. Costs one query when there is nothing to do. */
export async function migrate(connectionString: string, project = process.cwd()): Promise<Migrated> {
  const folder = join(project, "prisma/migrations");
  const migrations = readMigrations(folder);
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 15_000,
    application_name: "answer-desk migrate",
  });
  await client.connect();
  try {
    if (pending(migrations, await readLedger(client)).length === 0)
      return { applied: [], edited: edited(migrations, await readLedger(client)) };
    await client.query("SELECT pg_advisory_lock(hashtext('answer-desk migrate'))");
    const ledger = await readLedger(client);
    refuseAHalfDoneOne(ledger);
    const schema = readFileSync(join(project, "prisma/schema.prisma"), "utf8");
    const done = await withSchemaEngine({ connectionString, schema }, (engine) =>
      engine.applyMigrations({
        migrationsList: asMigrationList(folder, migrations),
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return { applied: done.appliedMigrationNames, edited: edited(migrations, ledger) };
  } finally {
    await client.end();
  }
}

interface Applied {
  name: string;
  checksum: string;
  finished: boolean;
}

async function readLedger(client: pg.Client): Promise<Applied[]> {
  const there = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (!there.rows[0].there) return [];
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

function pending(migrations: readonly Migration[], ledger: readonly Applied[]): Migration[] {
  const done = new Set(ledger.filter((entry) => entry.finished).map((entry) => entry.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

function edited(migrations: readonly Migration[], ledger: readonly Applied[]): string[] {
  const checksums = new Map(ledger.map((entry) => [entry.name, entry.checksum]));
  return migrations
    .filter(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
    .map((migration) => migration.name);
}

function refuseAHalfDoneOne(ledger: readonly Applied[]): void {
  const half = ledger.find((entry) => !entry.finished);
  if (half)
    throw new SetupProblem(
      `The migration ${half.name} failed the last time it ran. Nothing of it was kept; when its cause is mended, mark it with "npx prisma migrate resolve --rolled-back ${half.name}" and start again.`,
    );
}
