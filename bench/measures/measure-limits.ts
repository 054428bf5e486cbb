import { fork } from "node:child_process";
import pg from "pg";
import { Connection } from "@/bench/load/connection";
import { requestText } from "@/bench/load/request-text";
import { runLoad } from "@/bench/load/run-load";
import { lineOf } from "@/bench/report/line";
import type { Bench } from "./bench";

/** What the machine could do without us: the same bytes from plain node:http, one row by pg, one UPDATE and INSERT by pg. */
export async function measureLimits(bench: Bench): Promise<void> {
  await plainServer(bench);
  const { options, database, desk, tell } = bench;
  const sql = {
    kind: "sql" as const,
    url: database.ownerUrl,
    seconds: Math.min(4, options.seconds),
    warmUp: 1,
  };
  const rows = {
    ...sql,
    statement:
      "SELECT p.snapshot FROM answer a JOIN publication p ON p.id = a.live_publication_id WHERE a.slug = $1",
    parameters: desk.slugs.slice(0, 100).map((slug) => [slug]),
  };
  tell(
    lineOf(
      { key: "limit-row", work: "Limit: one published row by pg, 16 clients" },
      await runLoad({ ...rows, clients: 16 }),
    ),
  );
  await makeScratch(
    database.ownerUrl,
    desk.editors.map(({ document }) => document),
  );
  const parameters = desk.editors.map(({ document }, place) => [place, JSON.stringify(document)]);
  const write = { ...sql, statement: updateAndInsert, parameters };
  tell(
    lineOf(
      { key: "limit-write-1", work: "Limit: UPDATE and version INSERT by pg, 1 client" },
      await runLoad({ ...write, clients: 1 }),
    ),
  );
  tell(
    lineOf(
      { key: "limit-write-16", work: "Limit: UPDATE and version INSERT by pg, 16 clients" },
      await runLoad({ ...write, clients: 16 }),
    ),
  );
}

const updateAndInsert = `
  WITH working AS (UPDATE bench_scratch.draft SET document = $2::jsonb, version = version + 1 WHERE id = $1 RETURNING id, version, document)
  INSERT INTO bench_scratch.version SELECT id, version, document FROM working`;

async function makeScratch(ownerUrl: string, documents: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`
    DROP SCHEMA IF EXISTS bench_scratch CASCADE;
    CREATE SCHEMA bench_scratch;
    CREATE TABLE bench_scratch.draft (id int PRIMARY KEY, document jsonb, version int NOT NULL);
    CREATE TABLE bench_scratch.version (id int, version int, document jsonb, PRIMARY KEY (id, version));`);
  for (const [place, document] of documents.entries())
    await client.query("INSERT INTO bench_scratch.draft VALUES ($1, $2, 0)", [
      place,
      JSON.stringify(document),
    ]);
  await client.end();
}

async function plainServer({ options, server, desk, tell }: Bench): Promise<void> {
  const path = `/answers/${desk.slugs[0]}`;
  const connection = new Connection(server.origin);
  const { body } = await connection.ask(requestText(server.origin, { path }));
  connection.end();
  const child = fork("bench/measures/plain-server.mts", { execArgv: ["--import", "tsx"] });
  try {
    const port = new Promise<number>((tellPort) =>
      child.once("message", (message) => tellPort(Number(message))),
    );
    child.send(body.toString("base64"));
    const origin = `http://127.0.0.1:${await port}`;
    const measure = await runLoad({
      kind: "get",
      origin,
      paths: [path],
      clients: 16,
      seconds: Math.min(4, options.seconds),
      warmUp: 1,
    });
    tell(
      lineOf({ key: "limit-http", work: "Limit: the same bytes from plain node:http, 16 clients" }, measure),
    );
  } finally {
    child.kill();
  }
}
