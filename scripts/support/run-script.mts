import { spawn } from "node:child_process";
import { readEnvironment } from "@/lib/env";
import { SetupProblem } from "@/lib/errors/setup-problem";
import { resolveDatabase } from "./resolve-database.mts";

/** Runs one of our commands with a database ready, and ends as it ended. Standard output is the command's alone. */
export async function runScript([script, ...words]: readonly string[]): Promise<void> {
  if (!script) throw new SetupProblem("Say which script to run: node scripts/run.mjs SCRIPT.mts [arguments]");
  const environment = readEnvironment(process.env);
  process.env.NEXTAUTH_URL ||= environment.ANSWER_DESK_ORIGIN ?? `http://localhost:${environment.PORT}`;
  const embedded = await resolveDatabase(environment);
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, ...words], {
    stdio: "inherit",
    env: process.env,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((tell) => {
    child.once("error", () => tell(1));
    child.once("exit", (status) => tell(status ?? 1));
  });
  await embedded?.stop();
  process.exit(code);
}
