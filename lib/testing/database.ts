import pg from "pg";

/** Runs `work` as the owner of the database under test: to break the laws by raw SQL, past the application's role. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs `work` as a role of the database under test, by raw SQL. */
export async function asRole<T>(
  role: "answer_desk_app" | "answer_desk_public",
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return await asOwner(async (client) => {
    await client.query(`SET ROLE ${role}`);
    return await work(client);
  });
}
