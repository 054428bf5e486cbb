import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "@/bench/options";
import { asMarkdown } from "./as-markdown";
import { compareLine } from "./compare-line";
import type { Line } from "./line";
import type { Machine } from "./machine";

/** Keeps a report under bench/results, for machines and for people; answers the text for people. */
export function writeReport(machine: Machine, options: Options, lines: readonly Line[]): string {
  const at = new Date().toISOString();
  const compared = lines.map(compareLine);
  const text = asMarkdown({ machine, options, at }, compared);
  const folder = "bench/results";
  mkdirSync(folder, { recursive: true });
  const name = `${at.slice(0, 10)}-${machine.name.replace(/[^\w-]+/g, "-")}`;
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ at, machine, options, lines: compared }, null, 2)}\n`,
  );
  writeFileSync(join(folder, `${name}.md`), text);
  return text;
}
