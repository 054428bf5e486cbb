import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { connectionAs, type DatabaseRole, makeStatementNames } from "@/lib/database/connection";
import { PrismaClient } from "@/lib/database/generated/client";
import { environment } from "@/lib/env";
import { log } from "@/lib/log";

/** The database as the application: it adds history, and cannot rewrite it. */
export const database = lazily("answer_desk_app");

/** The database as the public site: it reads views of published rows, and nothing else. */
export const publicDatabase = lazily("answer_desk_public");

/** The connections behind `database`, for single statements that are asked many times a second (`quickQuery`). */
export function poolOf(role: DatabaseRole): pg.Pool {
  return opened(role).pool;
}

/** Ends both pools; for commands that should exit, and for the server's last second. */
export async function closeDatabase(): Promise<void> {
  const open = Object.values(doors());
  for (const role of Object.keys(doors())) delete doors()[role as DatabaseRole];
  await Promise.all(open.map(({ client, pool }) => client.$disconnect().then(() => pool.end())));
}

/** Connects at first use, so that a build needs no database. */
function lazily(role: DatabaseRole): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_, name) {
      const { client } = opened(role);
      const value = Reflect.get(client, name, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

/** A pool of connections as one role, and Prisma upon it. */
type Door = { pool: pg.Pool; client: PrismaClient };

function opened(role: DatabaseRole): Door {
  const known = doors()[role] ?? open(role);
  doors()[role] = known;
  return known;
}

/** Kept outside the module: in development modules are loaded again and again, and each would open its own pool. */
function doors(): Partial<Record<DatabaseRole, Door>> {
  const kept = globalThis as { answerDeskDoors?: Partial<Record<DatabaseRole, Door>> };
  kept.answerDeskDoors ??= {};
  return kept.answerDeskDoors;
}

function open(role: DatabaseRole): Door {
  const { DATABASE_POOL, DATABASE_POOL_PUBLIC } = environment();
  const warn = (error: Error) => log.warn({ role, cause: error.message }, "database connection lost");
  const pool = new pg.Pool({
    ...connectionAs(role),
    max: role === "answer_desk_app" ? DATABASE_POOL : DATABASE_POOL_PUBLIC,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  pool.on("error", warn);
  const adapter = new PrismaPg(pool, {
    onConnectionError: warn,
    statementNameGenerator: makeStatementNames(),
  });
  return { pool, client: new PrismaClient({ adapter, errorFormat: "minimal" }) };
}
