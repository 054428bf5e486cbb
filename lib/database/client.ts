import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { connectionAs, type DatabaseRole, makeStatementNames } from "@/lib/database/connection";
import { PrismaClient } from "@/lib/database/generated/client";
import { environment } from "@/lib/env";
import { log } from "@/lib/log";

/** The database as the application: it adds history, and cannot rewrite it. */
export const database = lazily("answer_desk_app");

/** The database as the public site: it reads views of published rows, and nothing else. */
export const publicDatabase = lazily("answer_desk_public");

/** Ends both pools; for commands that should exit, and for the server's last second. */
export async function closeDatabase(): Promise<void> {
  const open = Object.values(clients());
  for (const role of Object.keys(clients())) delete clients()[role as DatabaseRole];
  await Promise.all(open.map((client) => client.$disconnect()));
}

/** Connects at first use, so that a build needs no database. */
function lazily(role: DatabaseRole): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_, name) {
      clients()[role] ??= open(role);
      const client = clients()[role] as PrismaClient;
      const value = Reflect.get(client, name, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

/** Kept outside the module: in development modules are loaded again and again, and each would open its own pool. */
function clients(): Partial<Record<DatabaseRole, PrismaClient>> {
  const kept = globalThis as { answerDeskClients?: Partial<Record<DatabaseRole, PrismaClient>> };
  kept.answerDeskClients ??= {};
  return kept.answerDeskClients;
}

function open(role: DatabaseRole): PrismaClient {
  const { DATABASE_POOL, DATABASE_POOL_PUBLIC } = environment();
  const warn = (error: Error) => log.warn({ role, cause: error.message }, "database connection lost");
  const adapter = new PrismaPg(
    {
      ...connectionAs(role),
      max: role === "answer_desk_app" ? DATABASE_POOL : DATABASE_POOL_PUBLIC,
      idleTimeoutMillis: 60_000,
      allowExitOnIdle: true,
    },
    { onPoolError: warn, onConnectionError: warn, statementNameGenerator: makeStatementNames() },
  );
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}
