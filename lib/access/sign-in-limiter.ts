import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "@/lib/database/client";

/** A stop: how long it lasts, in seconds, and whether this attempt is the first that met it. */
export type Stop = { seconds: number; isFirst: boolean };

const store = {
  storeClient: { query: ask },
  storeType: "client",
  tableName: "rate_limit",
  tableCreated: true,
} as const;

const failures = new RateLimiterPostgres({ ...store, keyPrefix: "failures", points: 5, duration: 15 * 60 });
const attempts = new RateLimiterPostgres({ ...store, keyPrefix: "attempts", points: 20, duration: 60 });

/** Counts a sign-in before its password is looked at: 5 in 15 minutes for an account from one address, 20 a minute from one address. */
export async function countSignIn(email: string, address: string): Promise<Stop | null> {
  return (await count(attempts, keyOf(address))) ?? (await count(failures, keyOf(email, address)));
}

/** After a right password only wrong ones count again from zero. */
export async function forgiveSignIns(email: string, address: string): Promise<void> {
  await failures.delete(keyOf(email, address));
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<Stop | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return {
      seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
      isFirst: error.consumedPoints === limiter.points + 1,
    };
  }
}

/** Neither e-mail nor address stands in the table. */
function keyOf(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("base64url");
}

/** The limiter's questions by our own pool. Its times are milliseconds, which fit a number. */
async function ask({ text, values }: { text: string; values: unknown[] }) {
  const rows = await database.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
  return {
    rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })),
    rowCount: rows.length,
  };
}
