import type { DocumentJson } from "@/lib/document/document-types";

/** An open draft and somebody signed in who may write it. */
export type Editor = {
  answerId: string;
  editionId: string;
  cookie: string;
  lockVersion: number;
  question: string;
  document: DocumentJson;
  sittingId: string;
};

/** What the load process is told to do over and over, by `clients` at once. */
export type Work = { clients: number; seconds: number; warmUp: number } & (
  | { kind: "get"; origin: string; paths: readonly string[]; cookie?: string; once?: boolean }
  | { kind: "save"; origin: string; editors: readonly Editor[] }
  | { kind: "ping"; origin: string; editors: readonly Editor[] }
  | { kind: "sql"; url: string; statement: string; parameters: readonly (readonly unknown[])[] }
);

/** How it went: milliseconds and times a second. `bytes` is the mean of an answer over the wire. */
export type Measure = { median: number; p99: number; perSecond: number; count: number; bytes: number };

/** The median, the 99th percentile and the rate of durations in milliseconds that together took `elapsed` milliseconds. */
export function measureOf(durations: readonly number[], elapsed: number, bytes = 0): Measure {
  if (durations.length === 0) throw new Error("Nothing was measured.");
  const sorted = [...durations].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return {
    median: at(0.5),
    p99: at(0.99),
    perSecond: (durations.length / elapsed) * 1_000,
    count: durations.length,
    bytes: bytes / durations.length,
  };
}
