import { runChild } from "@/bench/run-child";
import type { Bench } from "./bench";

const WANTED = 10_000;

/** Ten thousand references of each form read and stored, and printed in each style, in a process of its own. */
export async function measureFormats({ database, tell }: Bench): Promise<void> {
  const said = await runChild("bench/measures/formats.mts", [String(WANTED)], {
    DATABASE_URL: database.ownerUrl,
  });
  const lines = JSON.parse(said) as { work: string; median: number; note?: string }[];
  for (const { work, median, note } of lines)
    tell({
      key: work.toLowerCase().replace(/\W+/g, "-"),
      work: `${work}, ${WANTED.toLocaleString("en-US")}`,
      unit: "ms",
      median,
      note,
    });
}
