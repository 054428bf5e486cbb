import type pg from "pg";

/** A row of a table by its columns; JSON columns hold plain values. */
export type Row = Record<string, unknown>;

/** Adds the rows in one statement: one JSON parameter, so that neither types nor counts of parameters matter. */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(", ");
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    [JSON.stringify(rows)],
  );
}
