import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** Tells the server that everything public changed, as a change of the settings does: no kept copy counts as fresh any more. */
export async function clearPages(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`SELECT pg_notify('answer_desk_site', '{"all":true}')`);
  await client.end();
  await pause(100);
}
