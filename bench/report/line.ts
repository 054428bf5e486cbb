import type { Measure } from "@/bench/load/work";

/** One line of the report: what was measured, in the unit that counts, and what the same work cost elsewhere. */
export type Line = {
  /** The key of the rivals' figures, where there are any. */
  key: string;
  work: string;
  unit: "ms" | "MB" | "kB" | "/s";
  median: number;
  p99?: number;
  perSecond?: number;
  note?: string;
};

/** A line from a measure of the load process. */
export function lineOf(
  named: Pick<Line, "key" | "work" | "note">,
  { median, p99, perSecond, bytes }: Measure,
): Line {
  const size = bytes > 0 ? `${(bytes / 1_000).toFixed(1)} kB an answer` : "";
  const note = [size, named.note].filter(Boolean).join("; ");
  return { ...named, unit: "ms", median, p99, perSecond, note };
}
