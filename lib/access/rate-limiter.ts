import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "@/lib/database/client";

/** A stop: how long it lasts, in seconds, and whether this attempt is the first that met it. */
export type Stop = { seconds: number; isFirst: boolean };

/** Counts something by key, shared by every instance: so many points in so many seconds. */
export function makeLimiter(limits: { keyPrefix: string; points: number; duration: number }) {
  return new RateLimiterPostgres({
    ...limits,
    storeClient: { query: ask },
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
  });
}

/** Counts once more; the stop when that was one too many. */
export async function count(limiter: RateLimiterPostgres, key: string): Promise<Stop | null> {
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

/** The stop that stands, without counting; null while there is none. */
export async function findStop(limiter: RateLimiterPostgres, key: string): Promise<Stop | null> {
  const counted = await limiter.get(key);
  if (!counted || counted.consumedPoints < limiter.points) return null;
  return { seconds: Math.max(1, Math.ceil(counted.msBeforeNext / 1_000)), isFirst: false };
}

/** Neither e-mail nor address stands in the table. */
export function keyOf(...parts: string[]): string {
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
