import "server-only";
import { createHash } from "node:crypto";
import type pg from "pg";
import { environment } from "@/lib/env";
import { SetupProblem } from "@/lib/errors/setup-problem";

/** The roles the migrations make, beside the owner. */
export type DatabaseRole = "answer_desk_app" | "answer_desk_public";

const limits = {
  answer_desk_app: { statement: 15_000, lock: 8_000, idle: 20_000 },
  answer_desk_public: { statement: 5_000, lock: 2_000, idle: 5_000 },
} as const;

/** How to connect as a role: the role is taken and every time limit (milliseconds) is set before the first statement. */
export function connectionAs(role: DatabaseRole): pg.ClientConfig {
  const { statement, lock, idle } = limits[role];
  const options = [
    `role=${role}`,
    `statement_timeout=${statement}`,
    `lock_timeout=${lock}`,
    `idle_in_transaction_session_timeout=${idle}`,
    "timezone=UTC",
    "default_transaction_isolation=read\\ committed",
  ];
  return {
    connectionString: withOptions(urlFor(role), options.map((option) => `-c ${option}`).join(" ")),
    application_name: role.replaceAll("_", "-"),
    connectionTimeoutMillis: 5_000,
    query_timeout: statement + 5_000,
    keepAlive: true,
  };
}

function urlFor(role: DatabaseRole): string {
  const { DATABASE_URL, DATABASE_URL_APP, DATABASE_URL_PUBLIC } = environment();
  const url = (role === "answer_desk_app" ? DATABASE_URL_APP : DATABASE_URL_PUBLIC) ?? DATABASE_URL;
  if (url) return url;
  throw new SetupProblem('DATABASE_URL is not set. "npm start" sets it for the embedded database.');
}

/** Options already in the URL would otherwise win over ours, and with them the role: ours come last. */
function withOptions(connectionString: string, options: string): string {
  const url = new URL(connectionString);
  url.searchParams.set("options", `${url.searchParams.get("options") ?? ""} ${options}`.trim());
  return url.href;
}

/** Names statements so that PostgreSQL plans each once a connection. After a thousand different ones the rest stay nameless. */
export function makeStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= 1_000) return "";
    const name = createHash("sha1").update(sql).digest("base64url");
    names.set(sql, name);
    return name;
  };
}
