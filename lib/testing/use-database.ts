import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/database/client";

/** Gives the test file a database of its own, copied from the migrated template, before anything of it connects. */
const server = inject("databaseServer");
const name = `answer_desk_test_${randomBytes(6).toString("hex")}`;
const owner = new pg.Client({ connectionString: server, connectionTimeoutMillis: 10_000 });
await owner.connect();
await owner.query("SELECT pg_advisory_lock(hashtext('answer-desk copy'))");
await owner.query(`CREATE DATABASE "${name}" TEMPLATE answer_desk_template STRATEGY FILE_COPY`);
await owner.query("SELECT pg_advisory_unlock(hashtext('answer-desk copy'))");

const url = new URL(server);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString("base64url");

afterAll(async () => {
  await closeDatabase();
  await owner.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await owner.end();
});
