import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { type Count, closingLine, readVitest, sum } from "./count.mts";
import { runStories } from "./run-stories.mts";
import { giveUp, say } from "./say.mjs";

const parts = ["unit", "db", "e2e"];

/** npm test: everything, or a part (unit, db, e2e) and within it what matches the words. Ends with the closing line and, after a failure, with status 1. */
export async function runTests(words: readonly string[]): Promise<void> {
  const total = await countTests(words);
  process.stdout.write(`${closingLine(total)}\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/** The same without the closing line, for those who have more to count. */
export async function countTests(words: readonly string[]): Promise<Count> {
  mkdirSync(".test", { recursive: true, mode: 0o711 });
  const part = parts.includes(words[0] ?? "") ? words[0] : null;
  const filter = part ? words.slice(1) : words;
  const counts: Count[] = [];
  if (part !== "e2e") counts.push(await runVitest(part ? ["--project", part, ...filter] : filter));
  if (part === null || part === "e2e") counts.push(await stories(filter));
  return sum(counts);
}

/** An error outside every test is in no report, only in the exit status: it counts as one failure. */
async function runVitest(words: readonly string[]): Promise<Count> {
  const report = ".test/vitest.json";
  rmSync(report, { force: true });
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    "--passWithNoTests",
  ];
  const { DATABASE_URL: _, DATABASE_URL_APP: __, DATABASE_URL_PUBLIC: ___, ...variables } = process.env;
  const code = await new Promise((tell) => {
    const vitest = spawn(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...words],
      {
        stdio: ["ignore", "inherit", "inherit"],
        env: variables as NodeJS.ProcessEnv,
      },
    );
    vitest.once("exit", tell);
  });
  const count = readVitest(report);
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Without a browser or a server the stories have failed, and the rest still counts. */
async function stories(filter: readonly string[]): Promise<Count> {
  try {
    return await runStories(filter);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "SetupProblem") giveUp(error);
    say(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
