import { expect, test } from "vitest";
import { database, publicDatabase } from "@/lib/database/client";
import { migrate } from "@/lib/database/migrate";

const whoAmI = "SELECT current_user AS role, current_setting('statement_timeout') AS patience";

test("the application connects as its own role, with a limit on every statement", async () => {
  expect(await database.$queryRawUnsafe(whoAmI)).toEqual([{ role: "answer_desk_app", patience: "15s" }]);
});

test("the public site connects as a role of its own, and is more impatient", async () => {
  expect(await publicDatabase.$queryRawUnsafe(whoAmI)).toEqual([
    { role: "answer_desk_public", patience: "5s" },
  ]);
});

test("the public role reads no table", async () => {
  await expect(publicDatabase.person.findMany()).rejects.toThrow(/permission denied|denied access/i);
});

test("a migrated database has nothing left to migrate", async () => {
  expect(await migrate(process.env.DATABASE_URL ?? "")).toEqual({ applied: [], edited: [] });
});

test("every connection's transactions are READ COMMITTED, whatever the server's own habit", async () => {
  const set = "SELECT source, setting FROM pg_settings WHERE name = 'default_transaction_isolation'";
  for (const one of [database, publicDatabase])
    expect(await one.$queryRawUnsafe(set)).toEqual([{ source: "client", setting: "read committed" }]);
});
