import { type BenchServer, startServer } from "@/bench/bench-server";
import { measureOf } from "@/bench/load/work";
import type { Options } from "@/bench/options";
import type { Line } from "@/bench/report/line";

/** Cold starts of the built server, the database being up; the memory of a server just started. */
export async function measureStart(
  options: Options,
  variables: Parameters<typeof startServer>[0],
): Promise<Line[]> {
  const starts: BenchServer[] = [];
  const idle: number[] = [];
  for (let count = options.quick ? 2 : 5; count > 0; count -= 1) {
    const server = await startServer(variables);
    starts.push(server);
    idle.push(server.memory());
    await server.stop();
  }
  const { median, p99 } = measureOf(
    starts.map(({ coldStart }) => coldStart),
    1,
  );
  return [
    {
      key: "cold-start",
      work: "Cold start: from the command to the first 200 of the home page",
      unit: "ms",
      median,
      p99,
    },
    { key: "memory-idle", work: "Memory of the server, idle", unit: "MB", median: measureOf(idle, 1).median },
  ];
}
