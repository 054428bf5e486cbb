import pg from "pg";
import type { Work } from "./work";

/** Runs one prepared statement again and again on a connection of its own, with the parameters in turn: what the database alone could do. */
export async function queryAgain(work: Extract<Work, { kind: "sql" }>, place: number) {
  const client = new pg.Client({ connectionString: work.url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  let next = place;
  return async () => {
    const values = [...(work.parameters[next % work.parameters.length] ?? [])];
    next += work.clients;
    const started = performance.now();
    await client.query({ name: "again", text: work.statement, values });
    return { started, bytes: 0 };
  };
}
