import { type Count, closingLine, sum } from "./count.mts";
import { run } from "./prepare.mjs";
import { countTests } from "./run-tests.mts";
import { say, step } from "./say.mjs";

const checks: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ["Style and layers (biome)", [["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]]],
  [
    "Types",
    [
      ["node_modules/next/dist/bin/next", "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."],
    ],
  ],
  ["Dead code (knip)", [["node_modules/knip/bin/knip.js"]]],
];

/** npm run check: what npm test does, and before it style, layers, types and dead code. Each of these counts as one test. */
export async function runChecks(words: readonly string[]): Promise<void> {
  const counts: Count[] = [];
  for (const [name, commands] of checks) counts.push(await step(name, () => check(name, commands)));
  if (!words.includes("--fast")) counts.push(await countTests([]));
  const total = sum(counts);
  process.stdout.write(`${closingLine(total)}\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

async function check(name: string, commands: readonly (readonly string[])[]): Promise<Count> {
  for (const command of commands) {
    const said = await run(process.execPath, command);
    if (said === null) continue;
    say(said);
    say(`✗ ${name}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}
