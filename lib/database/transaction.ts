import "server-only";
import { Refusal } from "@/lib/errors/refusal";
import { database } from "./client";
import type { Prisma } from "./generated/client";

/** The database inside one transaction: what a verb changes and what it records stand or fall together. */
export type Tx = Prisma.TransactionClient;

const limits = { isolationLevel: "ReadCommitted", maxWait: 5_000, timeout: 20_000 } as const;

/** Runs the work in one READ COMMITTED transaction. A law of the database that says no comes out as a Refusal. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database.$transaction(work, limits);
  } catch (error) {
    throw asRefusal(error) ?? error;
  }
}

/** A law broken in SQL (SQLSTATE class 23 raised by our triggers) as the Refusal that carries its sentence; else null. */
export function asRefusal(error: unknown): Refusal | null {
  const cause = error as { meta?: { driverAdapterError?: { cause?: Cause } }; cause?: Cause } | null;
  const raised = cause?.meta?.driverAdapterError?.cause ?? cause?.cause;
  if (raised?.originalCode !== "23000" || raised.originalMessage === undefined) return null;
  return new Refusal("conflict", raised.originalMessage);
}

type Cause = { originalCode?: string; originalMessage?: string };
