import type { Options } from "@/bench/options";
import type { Compared } from "./compare-line";
import type { Machine } from "./machine";
import { RIVALS_SOURCE } from "./rivals";

type About = { machine: Machine; options: Options; at: string };

/** The report as a Markdown page with one table. */
export function asMarkdown({ machine, options, at }: About, lines: readonly Compared[]): string {
  const { name, processor, cores, memoryGigabytes, system, node, postgresql, commit, loadBefore } = machine;
  return `# Measured ${at.slice(0, 16).replace("T", " ")} UTC

${options.answers.toLocaleString("en-US")} answers. ${name}: ${processor}, ${cores} cores shared by server, database and load; ${memoryGigabytes} GB; ${system}; Node ${node}; PostgreSQL ${postgresql} with every write flushed; commit ${commit}; load of the machine just before: ${loadBefore}.
${options.seconds} s a line${options.quick ? " (quick)" : ""}; the load comes from a process of its own over kept-alive connections and accepts compressed answers as browsers do.

The columns of the rivals were measured elsewhere: ${RIVALS_SOURCE}

| work | median | p99 | a second | Payload | Strapi | Directus | ahead of the best |
|---|---:|---:|---:|---:|---:|---:|---:|
${lines.map(row).join("\n")}

${lines
  .filter(({ note }) => note)
  .map(({ work, note }) => `- ${work}: ${note}.`)
  .join("\n")}
`;
}

function row({ work, unit, median, p99, perSecond, rivals, ahead }: Compared): string {
  const cells = [
    work,
    shown(median, unit),
    p99 === undefined ? "" : shown(p99, unit),
    perSecond === undefined ? "" : Math.round(perSecond).toLocaleString("en-US"),
    ...(["payload", "strapi", "directus"] as const).map((name) => elsewhere(rivals?.[name] ?? null, unit)),
    ahead === null ? "" : `${ahead} ×`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function elsewhere(figure: { median: number; perSecond?: number } | null, unit: string): string {
  if (!figure) return "";
  const rate = figure.perSecond === undefined ? "" : `, ${figure.perSecond.toLocaleString("en-US")}/s`;
  return `${shown(figure.median, unit)}${rate}`;
}

function shown(value: number, unit: string): string {
  if (!Number.isFinite(value)) return "not measured";
  const digits = value < 10 ? 2 : Number(value < 100);
  return `${value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}
