import "server-only";
import { Refusal } from "@/lib/errors/refusal";
import { database } from "./client";
import type { Prisma } from "./generated/client";

/** The database inside one transaction: what a verb changes and what it records stand or fall together. */
export type Tx = Prisma.TransactionClient;

const limits = { maxWait: 5_000, timeout: 20_000 } as const;

/** Runs the work in one READ COMMITTED transaction, as every connection of ours has it without asking. A law of the database that says no comes out as a Refusal. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await database.$transaction(work, limits);
  } catch (error) {
    throw asRefusal(error) ?? error;
  }
}

/** What the database raised as the Refusal that says it in words, or null when it is a bug. Our triggers raise SQLSTATE 23000 with a sentence. */
export function asRefusal(error: unknown): Refusal | null {
  const raised = error as {
    code?: string;
    meta?: { driverAdapterError?: { cause?: Cause } };
    cause?: Cause;
  } | null;
  const cause = raised?.meta?.driverAdapterError?.cause ?? raised?.cause;
  if (cause?.originalCode === "23000" && cause.originalMessage)
    return new Refusal("conflict", cause.originalMessage);
  if (isBusy(cause?.originalCode) || raised?.code === "P2028") return new Refusal("unavailable", BUSY);
  return null;
}

/** Lock timeout, cancelled statement, deadlock, serialisation failure, shut down, too many connections, connection lost. */
function isBusy(sqlState = ""): boolean {
  return (
    ["55P03", "57014", "40P01", "40001", "57P01", "57P03", "53300"].includes(sqlState) ||
    sqlState.startsWith("08")
  );
}

const BUSY =
  "The desk is too busy to do this right now, and nothing was changed. Wait a moment and try again.";

type Cause = { originalCode?: string; originalMessage?: string };
