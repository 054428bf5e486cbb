import type { BenchDatabase } from "@/bench/bench-database";
import type { BenchDesk } from "@/bench/bench-desk";
import type { BenchServer } from "@/bench/bench-server";
import type { Options } from "@/bench/options";
import type { Line } from "@/bench/report/line";

/** What every measure works on, and how it tells what it found. */
export type Bench = {
  options: Options;
  database: BenchDatabase;
  server: BenchServer;
  desk: BenchDesk;
  tell: (line: Line) => void;
};
