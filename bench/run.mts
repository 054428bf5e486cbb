import { randomBytes } from "node:crypto";
import { buildApp } from "@/scripts/support/build-app.mts";
import { say } from "@/scripts/support/say.mjs";
import { openBenchDatabase } from "./bench-database";
import { readDesk } from "./bench-desk";
import { startServer } from "./bench-server";
import type { Bench } from "./measures/bench";
import { measureChecks } from "./measures/measure-checks";
import { measureCompare } from "./measures/measure-compare";
import { measureDesk } from "./measures/measure-desk";
import { measureFormats } from "./measures/measure-formats";
import { measureKeystroke } from "./measures/measure-keystroke";
import { measureLibrary } from "./measures/measure-library";
import { measureLimits } from "./measures/measure-limits";
import { measurePublic } from "./measures/measure-public";
import { measurePublish } from "./measures/measure-publish";
import { measureSave } from "./measures/measure-save";
import { measureStart } from "./measures/measure-start";
import { measureWire } from "./measures/measure-wire";
import { type Options, readOptions } from "./options";
import type { Line } from "./report/line";
import { readMachine } from "./report/machine";
import { writeReport } from "./report/write-report";

/** In this order, after the cold starts. */
const measures = {
  public: measurePublic,
  save: measureSave,
  publish: measurePublish,
  desk: measureDesk,
  library: measureLibrary,
  formats: measureFormats,
  compare: measureCompare,
  keystroke: measureKeystroke,
  checks: measureChecks,
  wire: measureWire,
  limits: measureLimits,
} as const;

/** npm run bench: a database of its own with generated answers, the built server in front of it, and every line of the measure that was asked for. */
export async function runBench(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  await buildApp();
  const database = await openBenchDatabase(options.answers, options.fresh);
  try {
    const machine = readMachine(database.version);
    const lines = await measure(options, database);
    process.stdout.write(writeReport(machine, options, lines));
  } finally {
    await database.stop();
  }
}

async function measure(options: Options, database: Bench["database"]): Promise<Line[]> {
  const secret = randomBytes(32).toString("base64url");
  const variables = {
    DATABASE_URL: database.url,
    ANSWER_DESK_DATA: database.folder,
    NEXTAUTH_SECRET: secret,
  };
  const lines: Line[] = [];
  const tell = (line: Line) => {
    lines.push(line);
    say(
      `  ${line.work}: ${line.median.toFixed(2)} ${line.unit}${line.perSecond === undefined ? "" : `, ${Math.round(line.perSecond)}/s`}${line.note ? ` (${line.note})` : ""}`,
    );
  };
  if (options.only.includes("start")) for (const line of await measureStart(options, variables)) tell(line);
  const server = await startServer(variables);
  try {
    const bench: Bench = { options, database, server, desk: await readDesk(database.ownerUrl, secret), tell };
    for (const [part, run] of Object.entries(measures))
      if ((options.only as string[]).includes(part)) await run(bench);
    if (options.only.includes("start"))
      tell({
        key: "memory-load",
        work: "Memory of the server, after the load",
        unit: "MB",
        median: server.memory(),
      });
  } finally {
    await server.stop();
  }
  return lines;
}
